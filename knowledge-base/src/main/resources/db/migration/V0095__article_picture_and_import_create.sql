-- Pictures in articles, under the hash of what is in them: the same picture is stored once and never changes.
create table article_picture (
    id        text        primary key check (id ~ '^[0-9a-f]{32}$'),
    type      text        not null check (type in ('PNG', 'JPEG', 'GIF', 'WEBP')),
    content   bytea       not null,
    stored_by text        not null,
    stored_at timestamptz not null
);

-- A file of articles that somebody wants to take over, and how far that went.
create table article_import (
    id        bigint      generated always as identity primary key,
    file_name text        not null check (length(file_name) between 1 and 200),
    format    text        not null check (format in ('MARKDOWN', 'CSV', 'EXCEL', 'WORD')),
    made_by   text        not null,
    made_at   timestamptz not null,
    run_by    text,
    run_at    timestamptz,
    ending    text        check (ending in ('DRAFT', 'REVIEW', 'PUBLISH')),   -- what becomes of articles once they are in
    check ((run_by is null) = (run_at is null)),
    check ((run_by is null) = (ending is null))
);

-- Each article of the file: what the dry run found, and what the run did.
create table article_import_line (
    import_id    bigint not null references article_import on delete cascade,
    n            int    not null,
    place        text   not null,                 -- where it stands in the file
    title        text   not null,
    slug         text,
    outcome      text   not null check (outcome in ('NEW', 'CHANGED', 'SAME', 'REFUSED')),
    reason       text   not null default '',      -- why it was refused, in Chinese and English
    reason_en    text   not null default '',
    changes      text[] not null default '{}',    -- the fields that differ
    notes        jsonb  not null default '[]',
    article_id   bigint,
    base_version int,                             -- the version that the dry run compared with
    text         jsonb,
    pictures     text[] not null default '{}',
    done         text   check (done in ('CREATED', 'SAVED', 'SAME', 'REFUSED')),
    primary key (import_id, n)
);
create index article_import_line_to_do on article_import_line (import_id, n) where done is null;   -- serves the run

-- Pictures of a file, until its articles are in.
create table article_import_picture (
    import_id bigint not null references article_import on delete cascade,
    id        text   not null,
    type      text   not null,
    content   bytea  not null,
    primary key (import_id, id)
);
