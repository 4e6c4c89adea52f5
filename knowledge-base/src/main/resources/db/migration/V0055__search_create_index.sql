-- Up to which change of the articles a search index is right that all nodes share. The queue that feeds it is
-- article_change; this moves in the same transaction that holds the turn to write.
create table search_index (
    alias      text        primary key,
    seq        bigint      not null,
    written_at timestamptz not null
);
