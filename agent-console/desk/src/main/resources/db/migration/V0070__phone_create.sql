-- Telephone calls as far as the provider has told of them, and the connections to agents' phones.

create table phone_call (
    sid             text        primary key,            -- the provider's
    address         text        not null,               -- of the caller: E.164, or one of its own when he hides it
    conversation_id bigint      references conversation,    -- null: not taken in, or not yet
    place           text        not null check (place in ('NEW', 'QUEUE', 'ROOM', 'LEAVING')),
    goodbye         text,                               -- why he was sent away
    arrived_at      timestamptz not null,
    heard_at        timestamptz not null,               -- when the provider last spoke of it, or was asked
    asked_at        timestamptz,                        -- when the provider was last told to move him
    ended_at        timestamptz,
    check ((place = 'LEAVING') = (goodbye is not null))
);
create index phone_call_live on phone_call (arrived_at) where ended_at is null;            -- serves the control of calls
create index phone_call_by_conversation on phone_call (conversation_id);                   -- serves the time line

create table phone_leg (
    id          bigint generated always as identity primary key,
    call_sid    text        not null references phone_call,
    contact_id  bigint      not null references contact,
    agent_id    bigint      not null references agent,
    offer_no    int         not null,                   -- the offer by which the contact became hers
    number      text        not null,
    sid         text        unique,                     -- the provider's; null until it is known
    state       text        not null check (state in ('TO_DIAL', 'RINGING', 'ACCEPTED', 'ENDED')),
    why         text,                                   -- it ended
    hang_up     boolean     not null default false,     -- we ended it; the provider has still to be told
    attempts    int         not null default 0,
    next_at     timestamptz not null,
    created_at  timestamptz not null,
    heard_at    timestamptz not null,
    ended_at    timestamptz,
    check ((state = 'ENDED') = (ended_at is not null))
);
create unique index phone_leg_live on phone_leg (call_sid) where state <> 'ENDED';          -- one agent rings for a call at a time
create index phone_leg_to_hang_up on phone_leg (id) where hang_up and sid is not null;      -- serves the control of calls
create index phone_leg_by_call on phone_leg (call_sid, id);                                 -- serves the question who rang last

-- The router's estimate of the wait, beside the position, for those who only hear.
alter table contact add column estimate_seconds int;
