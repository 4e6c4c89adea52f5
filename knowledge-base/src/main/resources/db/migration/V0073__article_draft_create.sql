-- What an editor has typed and not saved: kept as she types, hers alone, in whichever browser she goes on.
create table article_draft (
    place   text        not null check (place ~ '^(article/[1-9][0-9]{0,17}|new/[0-9a-f-]{36})$'),
    editor  text        not null,
    base    int         not null check (base >= 0),     -- the version that she writes on top of
    title   text        not null default '',
    form    jsonb       not null,
    at      timestamptz not null,
    primary key (place, editor)
);
create index article_draft_of_editor on article_draft (editor, at desc);   -- her texts that are in no article yet
