-- Articles of this category and of those below go online only when somebody else than who submitted them agrees.
alter table category add column two_persons boolean not null default false;
