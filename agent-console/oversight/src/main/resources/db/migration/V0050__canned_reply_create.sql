-- Canned replies (常用语): what agents insert with '/' and a few letters.
-- Variables in the text are filled in by the page: {客户} {坐席} {产品} {队列} {主题}, or {customer} {agent} …
create table canned_reply (
    id       bigint generated always as identity primary key,
    shortcut text   not null unique check (shortcut ~ '^[^\s/]{1,30}$'),
    title    text   not null check (title <> ''),
    text     text   not null check (text <> ''),
    version  int    not null default 0
);

-- Scripts (话术): how we speak. FORBIDDEN is what must not be said; `instead` is what to say for it.
create table script (
    id      bigint  generated always as identity primary key,
    kind    text    not null check (kind in ('GREETING', 'PLEASE_WAIT', 'APOLOGY', 'CLOSING', 'FORBIDDEN')),
    text    text    not null check (text <> ''),
    instead text    not null default '',
    enabled boolean not null default true,
    version int     not null default 0,
    unique (kind, text)
);
