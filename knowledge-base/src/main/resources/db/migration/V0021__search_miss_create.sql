-- Words for which nobody found an article: the editors' worklist. The same words are one row.
create table search_miss (
    id         bigint generated always as identity primary key,
    words_key  text not null unique,
    words      text not null check (length(words) between 1 and 1000),
    product    text not null default '',
    times      int not null default 1,
    first_at   timestamptz not null,
    last_at    timestamptz not null,
    last_by    text not null,
    handled_by text,
    handled_at timestamptz
);
-- the open worklist, most wanted first
create index search_miss_open on search_miss (times desc, last_at desc) where handled_at is null;
