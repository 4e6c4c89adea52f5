-- How articles were used for somebody's words: what search learns from. The same kind of use of the same article from one
-- source (a conversation, a visitor) counts once. What is taken back stays, marked.
create sequence article_learning_seq;
create table article_learning (
    source     text        not null check (length(source) between 1 and 100),
    article_id bigint      not null references article on delete cascade,
    kind       text        not null check (kind in ('SHOWN', 'OPENED', 'SENT', 'HELPED', 'NOT_HELPED', 'SOLVED')),
    words      text        not null check (length(words) between 1 and 1000),
    words_key  text        not null,
    at         timestamptz not null,
    taken_back boolean     not null default false,
    seq        bigint      not null default nextval('article_learning_seq'),
    primary key (source, article_id, kind)
);
create index article_learning_by_seq on article_learning (seq);   -- serves "is there anything new"
create index article_learning_by_age on article_learning (at);    -- serves the removal of what is too old
