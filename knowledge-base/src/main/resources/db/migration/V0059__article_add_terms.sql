-- The tree of matters that articles belong to, beside the products they are about.
create table category (
    id        bigint generated always as identity primary key,
    parent_id bigint references category,
    name      text   not null check (length(name) between 1 and 60),
    name_en   text   not null default '' check (length(name_en) <= 60),
    sort      int    not null default 0,
    unique nulls not distinct (parent_id, name),
    check (parent_id <> id)
);

-- What holds for an article whatever it says: where it belongs, who may read it, from when until when.
alter table article
    add column category_id   bigint references category,
    add column teams         text[]  not null default '{}',     -- queues whose agents read it while it is internal; none: all
    add column valid_from    date,
    add column valid_until   date,                              -- the last day
    add column review_on     date,                              -- the day its owner wants to look at it again
    add column terms_version int     not null default 0,
    add column in_force      boolean not null default true,     -- whether today is a day of its validity
    add column publish_at    timestamptz,                       -- goes online then; approved by publish_by
    add column publish_by    text,
    add check (valid_until >= valid_from),
    add check ((publish_at is null) = (publish_by is null)),
    add check (publish_at is null or state = 'IN_REVIEW');
create index article_by_category on article (category_id);                                          -- the editor's list of a category
create index article_to_publish on article (publish_at) where publish_at is not null;               -- what falls due
create index article_dated on article (valid_from, valid_until) where valid_from is not null or valid_until is not null;
create index article_to_review on article (review_on) where review_on is not null;                  -- reminders

alter table article_comment drop constraint article_comment_step_check;
alter table article_comment add check (step in ('COMMENT', 'SUBMITTED', 'REJECTED', 'SCHEDULED', 'PUBLISHED', 'RETIRED',
    'ROLLED_BACK', 'DISCARDED', 'TERMS'));
