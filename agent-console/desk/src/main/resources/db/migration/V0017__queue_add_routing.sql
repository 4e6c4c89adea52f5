-- Everything that routing can do with a queue is a setting of the queue. Times are in seconds.
alter table queue
    add column languages                 text[] not null default '{}',    -- asked for beside Chinese: 'en' needs skill 'lang-en'
    add column agent_order               text   not null default 'LONGEST_IDLE'
                                         check (agent_order in ('LONGEST_IDLE', 'LEAST_BUSY', 'ROUND_ROBIN', 'FEWEST_TODAY')),
    add column ties                      text[] not null default '{}' check (ties <@ array['GRADE', 'LEVEL']),
    add column pack_to                   int    not null default 2  check (pack_to between 0 and 50),      -- 0: spread chats
    add column drains                    boolean not null default true,
    add column reserve                   int    not null default 0  check (reserve between 0 and 1000),    -- of the first ring
    add column owner_seconds             int    not null default 60 check (owner_seconds between 0 and 3600),
    add column offer_seconds_message     int    not null default 60 check (offer_seconds_message between 5 and 300),
    add column offer_seconds_callback    int    not null default 30 check (offer_seconds_callback between 5 and 300),
    add column cool_down_declined        int    not null default 30 check (cool_down_declined between 0 and 3600),
    add column cool_down_missed          int    not null default 30 check (cool_down_missed between 0 and 3600),
    add column cool_down_left            int    not null default 30 check (cool_down_left between 0 and 3600),
    add column misses_until_away         int    not null default 2  check (misses_until_away between 0 and 50),  -- 0: never
    add column offers_at_once            int    not null default 1  check (offers_at_once between 1 and 50),
    add column when_closed               text   not null default 'TURN_AWAY' check (when_closed in ('TURN_AWAY', 'KEEP_WAITING')),
    add column when_agent_leaves         text   not null default 'RETURN' check (when_agent_leaves in ('RETURN', 'STAY')),
    add column when_nobody               text   not null default 'WAIT' check (when_nobody in ('WAIT', 'OVERFLOW', 'TURN_AWAY')),
    add column announce_seconds          int    not null default 5   check (announce_seconds between 0 and 600),  -- 0: never
    add column expected_handling_seconds int    not null default 300 check (expected_handling_seconds between 1 and 86400);

-- Rings after the first, which opens at once and has its skills in queue_skill.
create table queue_ring (
    queue_id      bigint not null references queue on delete cascade,
    n             int    not null check (n between 2 and 6),
    after_seconds int    not null check (after_seconds between 1 and 86400),
    reserve       int    not null default 0 check (reserve between 0 and 1000),
    primary key (queue_id, n)
);

create table queue_ring_skill (
    queue_id bigint not null,
    n        int    not null,
    skill    text   not null references skill,
    level    int    not null default 1 check (level between 1 and 9),
    primary key (queue_id, n, skill),
    foreign key (queue_id, n) references queue_ring on delete cascade
);

alter table queue_skill drop constraint queue_skill_level_check, add check (level between 1 and 9);
alter table agent_skill drop constraint agent_skill_level_check, add check (level between 1 and 9);

alter table agent_queue
    add column priority      int not null default 1 check (priority between 1 and 9),           -- 1 comes first
    add column delay_seconds int not null default 0 check (delay_seconds between 0 and 86400);

-- What a contact of a channel takes of her capacity, and how many of it at once; max_chats is there already.
alter table agent
    add column max_calls      int not null default 1   check (max_calls between 0 and 10),
    add column max_messages   int not null default 4   check (max_messages between 0 and 50),
    add column max_callbacks  int not null default 1   check (max_callbacks between 0 and 10),
    add column call_units     int not null default 100 check (call_units between 1 and 1000),
    add column chat_units     int not null default 25  check (chat_units between 1 and 1000),
    add column message_units  int not null default 25  check (message_units between 1 and 1000),
    add column callback_units int not null default 100 check (callback_units between 1 and 1000);
update agent set chat_units = greatest(1, capacity / greatest(1, max_chats)), message_units = greatest(1, capacity / greatest(1, max_chats)),
    max_messages = max_chats;

-- The interrupt matrix: a contact of the first channel may ring on top of contacts of the second.
create table agent_interrupt (
    agent_id bigint not null references agent on delete cascade,
    channel  text   not null check (channel in ('PHONE', 'CHAT', 'MESSAGING', 'CALLBACK')),
    over     text   not null check (over in ('PHONE', 'CHAT', 'MESSAGING', 'CALLBACK')),
    primary key (agent_id, channel, over),
    check (channel <> over)
);
