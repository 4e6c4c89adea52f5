-- What the provider has told and got its answer for, while what follows from it is still to be done; and in which language
-- a caller is spoken to.

create table phone_event (
    id       bigint generated always as identity primary key,
    subject  text        not null,              -- the call, connection or room that it is about: one after the other
    kind     text        not null,
    payload  text        not null,              -- JSON
    attempts int         not null default 0,
    next_at  timestamptz not null,              -- whoever was told works it off; from then on anybody
    unique (subject, kind, payload)             -- told twice while it waits is told once
);
create index phone_event_due on phone_event (next_at);      -- serves what a crash, or a failure, has left over

alter table phone_call add column language text;            -- by the caller's choice, or the customer's; null: Chinese
create index phone_call_live_by_address on phone_call (address) where ended_at is null;     -- serves the question whether he calls already
