-- The live stream: what happened on a topic, numbered without gaps.

create table live_topic (
    topic    text   primary key,
    last_seq bigint not null
);

create table live_event (
    topic text        not null,
    seq   bigint      not null,
    at    timestamptz not null,
    type  text        not null,
    data  jsonb       not null,
    primary key (topic, seq)      -- serves "everything on this topic since seq"
);

-- serves the removal of events that no client will resume from any more
create index live_event_by_time on live_event using brin (at);

-- Committed events for the floors above the desk; consumed by delete.
create table desk_event (
    id      bigint generated always as identity primary key,
    at      timestamptz not null,
    kind    text        not null,
    payload jsonb       not null,
    attempts int        not null default 0,
    next_at timestamptz not null          -- later than now while a failed one waits to be tried again
);
create index desk_event_due on desk_event (next_at, id);   -- serves the next event to hand up
