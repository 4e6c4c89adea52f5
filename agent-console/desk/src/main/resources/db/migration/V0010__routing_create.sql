-- The one node that routes. Every transaction of the router checks its epoch here, so that one that has lost the lease
-- can change nothing.
create table routing_lease (
    id          int         primary key check (id = 1),
    epoch       bigint      not null,
    holder      text        not null,
    engine_time timestamptz not null           -- up to when the router has decided
);
insert into routing_lease values (1, 0, 'nobody', '1970-01-01T00:00:00Z');

-- What the router knows of each contact that it has not finished with. Written by the router only.
create table routing_contact (
    contact_id        bigint      primary key references contact,
    channel           text        not null check (channel in ('PHONE', 'CHAT', 'MESSAGING', 'CALLBACK')),
    first_enqueued_at timestamptz not null,
    priority          int         not null,
    needs             jsonb       not null,       -- {skill: level}
    hold_agent_id     bigint      references agent,
    hold_until        timestamptz,
    hold_kind         text        check (hold_kind in ('PREFERRED', 'DIRECT')),
    excluded          bigint[]    not null,       -- agents who must never get it
    queue_id          bigint      not null,
    entered_at        timestamptz not null,       -- into this queue
    visited           bigint[]    not null,       -- queues it has overflowed from
    phase             text        not null check (phase in ('WAITING', 'OFFERED', 'ACTIVE')),
    agent_id          bigint      references agent,
    phase_time        timestamptz,                -- when the offer expires, or since when she has it
    offers            int         not null,
    cooling_down      jsonb       not null,       -- {agent: until}
    position          int         not null,       -- announced last
    check ((phase = 'WAITING') = (agent_id is null)),
    check ((phase = 'WAITING') = (phase_time is null)),
    check ((hold_agent_id is null) = (hold_until is null) and (hold_agent_id is null) = (hold_kind is null))
);

-- Records that agents are finishing; each takes the room that its contact took.
create table routing_wrap_up (
    contact_id bigint      not null references contact,
    agent_id   bigint      not null references agent,
    queue_id   bigint      not null,
    channel    text        not null,
    since      timestamptz not null,              -- when she accepted the contact
    until      timestamptz not null,
    primary key (agent_id, contact_id)
);

create table routing_queue (
    queue_id bigint  primary key references queue on delete cascade,
    open     boolean not null,
    handling jsonb   not null                      -- {channel: measured microseconds of one contact}
);

-- Every decision, with why.
create table routing_decision (
    id         bigint generated always as identity primary key,
    at         timestamptz not null,
    kind       text        not null,
    contact_id bigint,
    agent_id   bigint,
    queue_id   bigint,
    offer      int,
    reason     jsonb       not null,
    epoch      bigint      not null
);
create index routing_decision_by_contact on routing_decision (contact_id, id);   -- serves "why her" of one contact
create index routing_decision_by_time on routing_decision using brin (at);        -- serves the removal of old ones

alter table routing_event add column note text;    -- why an agent is away; for people, not for the router
