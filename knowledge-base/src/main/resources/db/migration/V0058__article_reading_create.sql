-- Who read what: one row a reader and article, with the version that was read last. A customer without a session has no
-- name, and all such are one reader.
create table article_reading (
    article_id bigint      not null references article on delete cascade,
    kind       text        not null check (kind in ('STAFF', 'CUSTOMER')),
    reader     text        not null,
    version    int         not null,
    times      int         not null default 1,
    first_at   timestamptz not null,
    last_at    timestamptz not null,
    primary key (article_id, kind, reader)
);
create index article_reading_by_reader on article_reading (kind, reader, last_at desc);   -- what one customer has read

-- What was searched for. Words typed further within half a minute stay one search.
create table search_log (
    id         bigint      generated always as identity primary key,
    kind       text        not null check (kind in ('STAFF', 'CUSTOMER')),
    reader     text        not null,
    words_key  text        not null,
    words      text        not null check (length(words) between 1 and 1000),
    product    text        not null default '',
    hits       int         not null,
    opened     bigint[]    not null default '{}',     -- the articles that were opened from it
    first_at   timestamptz not null,
    last_at    timestamptz not null
);
create index search_log_by_reader on search_log (kind, reader, last_at desc);   -- the search that goes on; what one customer sought
create index search_log_by_time on search_log (last_at);                        -- the dashboard of a period, and clearing away

-- What readers say of an article. One that did not help, or that came with words, is a task until an editor has dealt
-- with it. The id is the sender's: the same sent twice is one.
create table article_feedback (
    id              uuid        primary key,
    article_id      bigint      not null references article on delete cascade,
    version         int         not null,
    kind            text        not null check (kind in ('STAFF', 'CUSTOMER')),
    reader          text        not null,
    helped          boolean,
    comment         text        not null default '' check (length(comment) <= 1000),
    conversation_id bigint,
    at              timestamptz not null,
    handled_by      text,
    handled_at      timestamptz
);
create index article_feedback_open on article_feedback (at desc) where handled_at is null;   -- the editors' tasks
create index article_feedback_of_article on article_feedback (article_id, at desc);

-- Where somebody said last that there is no answer.
alter table search_miss add column conversation_id bigint;
