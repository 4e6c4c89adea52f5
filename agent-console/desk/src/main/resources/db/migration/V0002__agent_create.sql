create table skill (
    code    text primary key,
    name    text not null,
    name_en text not null
);

create table queue (
    id                     bigint generated always as identity primary key,
    code                   text    not null unique,
    name                   text    not null,
    name_en                text    not null,
    enabled                boolean not null default true,
    offered_on_web         boolean not null default true,       -- shown as a topic before the chat
    hours                  jsonb   not null default '{"always": true}',
    target_seconds         int     not null default 60  check (target_seconds > 0),        -- service-level target
    strict_priority        int     not null default 0   check (strict_priority between 0 and 9),  -- 0: none
    offer_seconds_call     int     not null default 20  check (offer_seconds_call between 5 and 300),
    offer_seconds_chat     int     not null default 30  check (offer_seconds_chat between 5 and 300),
    wrap_up_seconds        int     not null default 60  check (wrap_up_seconds between 0 and 3600),
    preferred_seconds      int     not null default 30  check (preferred_seconds between 0 and 3600),
    max_waiting            int     not null default 1000 check (max_waiting >= 0),
    max_wait_seconds       int     not null default 3600 check (max_wait_seconds > 0),
    overflow_queue_id      bigint  references queue,
    overflow_after_seconds int     not null default 180 check (overflow_after_seconds > 0),
    version                int     not null default 0,
    check (overflow_queue_id <> id)
);

create table queue_skill (
    queue_id bigint not null references queue on delete cascade,
    skill    text   not null references skill,
    level    int    not null default 1 check (level between 1 and 5),
    primary key (queue_id, skill)
);

create table agent (
    id            bigint generated always as identity primary key,
    login         text    not null unique,
    name          text    not null,
    password_hash text    not null,
    grade         text    not null default 'REGULAR'
                  check (grade in ('TRAINEE', 'REGULAR', 'SENIOR', 'LEAD', 'MANAGER')),
    roles         text[]  not null
                  check (roles <@ array['AGENT', 'SUPERVISOR', 'EDITOR', 'DISPATCHER', 'TECHNICIAN', 'ADMIN']),
    enabled       boolean not null default true,
    phone         text,
    capacity      int     not null default 100 check (capacity between 0 and 1000),  -- units, a call costs 100
    max_chats     int     not null default 4   check (max_chats between 0 and 50),
    version       int     not null default 0,
    created_at    timestamptz not null default now()
);

create table agent_skill (
    agent_id bigint not null references agent on delete cascade,
    skill    text   not null references skill,
    level    int    not null default 3 check (level between 1 and 5),
    primary key (agent_id, skill)
);

create table agent_queue (
    agent_id bigint not null references agent on delete cascade,
    queue_id bigint not null references queue on delete cascade,
    primary key (agent_id, queue_id)
);

create table agent_state (
    agent_id   bigint primary key references agent on delete cascade,
    state      text        not null check (state in ('ONLINE', 'AWAY', 'OFFLINE')),
    reason     text,
    since      timestamptz not null,
    idle_since timestamptz not null,        -- longest idle: not moved by a missed offer
    misses     int         not null default 0
);

create table agent_state_log (
    id       bigint generated always as identity primary key,
    agent_id bigint      not null references agent on delete cascade,
    state    text        not null,
    reason   text,
    at       timestamptz not null,
    by_agent bigint      references agent
);
create index agent_state_log_by_agent on agent_state_log (agent_id, at);   -- serves the day sheet of an agent

create table audit_log (
    id       bigint generated always as identity primary key,
    at       timestamptz not null,
    agent_id bigint      references agent,       -- null: the system
    action   text        not null,
    subject  text        not null,
    detail   jsonb       not null default '{}'
);
create index audit_log_by_subject on audit_log (subject, at);              -- serves "who changed this"

-- Keys made at the first start and shared by all nodes.
create table app_secret (
    name  text  primary key,
    value bytea not null
);
