-- An article as a thing with a life; what it says stands in its versions.
create table article (
    id                bigint generated always as identity primary key,
    slug              text not null unique check (slug ~ '^[a-z0-9][a-z0-9/_-]{0,119}$'),
    state             text not null default 'DRAFT' check (state in ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'RETIRED')),
    version           int not null check (version > 0),
    published_version int,
    owner             text not null,
    submitted_by      text,
    created_at        timestamptz not null,
    updated_at        timestamptz not null,
    check (state <> 'PUBLISHED' or published_version = version),
    check (state <> 'RETIRED' or published_version is null)
);
-- the editor's list, newest first, by state
create index article_by_state on article (state, updated_at desc, id desc);

-- Every text ever saved. Rows are never changed but for the mark that they went online.
create table article_version (
    article_id   bigint not null references article on delete cascade,
    version      int not null,
    title        text not null check (length(title) between 1 and 200),
    product      text not null,
    kind         text not null check (kind in ('FAULT', 'HOW_TO', 'POLICY', 'SCRIPT')),
    visibility   text not null check (visibility in ('PUBLIC', 'INTERNAL')),
    models       text[] not null,
    fault_codes  text[] not null,
    symptom      text not null,
    synonyms     text[] not null,
    tags         text[] not null,
    markdown     text not null,
    saved_by     text not null,
    saved_at     timestamptz not null,
    note         text not null default '',
    published_by text,
    published_at timestamptz,
    primary key (article_id, version)
);
alter table article add foreign key (id, version) references article_version (article_id, version)
    deferrable initially deferred;
alter table article add foreign key (id, published_version) references article_version (article_id, version)
    deferrable initially deferred;

-- What reviewers said, in order.
create table article_comment (
    id         bigint generated always as identity primary key,
    article_id bigint not null references article on delete cascade,
    version    int not null,
    step       text not null check (step in ('COMMENT', 'SUBMITTED', 'REJECTED', 'PUBLISHED', 'RETIRED', 'ROLLED_BACK')),
    author     text not null,
    at         timestamptz not null,
    text       text not null
);
create index article_comment_of_article on article_comment (article_id, id);

-- What the search indexes must look at again: one row an article, numbered anew with each change. Numbers are taken
-- under a lock held to the commit, so that every node can read "above the last seen" and miss nothing.
create sequence article_change_seq;
create table article_change (
    article_id bigint primary key references article on delete cascade,
    seq        bigint not null unique
);
