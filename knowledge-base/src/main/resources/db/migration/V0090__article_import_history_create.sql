-- What a new article of an import said before, oldest first, until the article is in. Older than article_import in the
-- sequence, so no key refers to it: the store clears what belongs to none.
create table article_import_history (
    import_id bigint not null,
    n         int    not null,
    versions  jsonb  not null,
    primary key (import_id, n)
);
