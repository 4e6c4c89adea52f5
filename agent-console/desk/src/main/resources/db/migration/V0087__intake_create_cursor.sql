-- How far channels have read what their providers keep for them.
create table channel_cursor (
    name    text        primary key,
    cursor  text        not null,
    at      timestamptz not null
);
