-- What a visitor may choose, and the websites that may embed the chat.

create table product (
    code    text primary key,
    name    text not null,
    name_en text not null,
    sort    int  not null default 0
);

create table site (
    key         text   primary key check (key ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
    name        text   not null,
    name_en     text   not null,
    origins     text[] not null default '{}',      -- of pages that may speak for it; our own always may
    greeting    text   not null default '',
    greeting_en text   not null default '',
    colours     jsonb  not null default '{}',
    secret      bytea                              -- with which the shop signs its customers; null: it does not
);
