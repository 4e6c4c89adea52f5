-- What this house's customers call things: words that mean the same, and words that mean nothing to a search. They change
-- questions, not the index, and so hold at once.
create table search_wording (
    id         bigint      generated always as identity primary key,
    kind       text        not null check (kind in ('SAME', 'STOP')),
    words      text[]      not null check (cardinality(words) between 1 and 20),
    enabled    boolean     not null default true,
    version    int         not null default 0,
    changed_by text        not null,
    changed_at timestamptz not null,
    check (kind = 'STOP' or cardinality(words) >= 2)
);
