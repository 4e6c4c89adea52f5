-- What belonged to whom before two records became one, so that a merge can be undone. What has come since is in no list:
-- it stays where it arrived.
create table customer_merge (
    id            bigint      generated always as identity primary key,
    from_id       bigint      not null references customer,
    into_id       bigint      not null references customer,
    merged_by     bigint      references agent,         -- null: a shop's signature or a link of ours proved it
    merged_at     timestamptz not null,
    identities    bigint[]    not null,
    conversations bigint[]    not null,
    gained        text[]      not null,                 -- the fields that were empty before
    undone_by     bigint      references agent,
    undone_at     timestamptz,
    check (from_id <> into_id),
    check ((undone_by is null) = (undone_at is null))
);
create unique index customer_merge_of on customer_merge (from_id) where undone_at is null;     -- a record goes into one other
create index customer_merge_into on customer_merge (into_id, id desc) where undone_at is null; -- serves the customer's record
