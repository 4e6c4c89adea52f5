-- More than two on the line, and what agents do with a call besides talking. What is wanted stands beside what the
-- provider was last told, so that a request that failed is made again and none is made twice for nothing.

alter table phone_call
    add column held       boolean not null default false,       -- hears music instead of the talk
    add column held_told  boolean not null default false,
    add column paused     boolean not null default false,       -- what is said is not recorded
    add column paused_told boolean not null default false,
    add column trouble    text,                                 -- why the provider does not do what it was asked
    add column quiet_until timestamptz,                         -- and when it is asked again
    add column talk_at    timestamptz,                          -- when he first talked with somebody
    add column shown      text,                                 -- what pages were last told, as JSON
    add column version    int not null default 0,               -- rises with each change of it
    drop constraint phone_call_place_check,
    add constraint phone_call_place_check
        check (place in ('NEW', 'QUEUE', 'ROOM', 'OUTSIDE', 'MESSAGE', 'LEAVING'));    -- OUTSIDE: given to another number

alter table phone_leg
    add column role      text not null default 'AGENT' check (role in ('AGENT', 'CONSULTED')),
    add column room      text not null default '',
    add column seat      text not null default 'ends',          -- muted, held, ends, coaches
    add column seat_told text not null default 'ends',
    add column completes boolean not null default false,        -- once he is there, the caller is his
    add column accepted_at timestamptz,                         -- he took it
    alter column agent_id drop not null,                        -- null: another number
    add check (role <> 'AGENT' or agent_id is not null);
update phone_leg set room = 'contact-' || contact_id || '-' || id;

drop index phone_leg_live;
create unique index phone_leg_live on phone_leg (call_sid, role) where state <> 'ENDED';    -- one of each at a time
