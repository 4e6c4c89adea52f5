create table conversation (
    id                     bigint generated always as identity primary key,
    customer_id            bigint      not null references customer,
    status                 text        not null check (status in ('OPEN', 'ENDED')),
    channel                text        not null,
    address                text        not null,             -- where replies go on that channel
    queue_id               bigint      not null references queue,
    product                text,
    topic                  text,
    owner_agent_id         bigint      references agent,
    last_seq               bigint      not null default 0,   -- the newest message's number
    last_text              text,
    last_at                timestamptz not null,
    last_from              text,
    customer_delivered_seq bigint      not null default 0,
    customer_read_seq      bigint      not null default 0,
    agent_read_seq         bigint      not null default 0,
    unread                 int         not null default 0,   -- customer messages after agent_read_seq
    result_code            text,
    summary                text,
    rating                 int         check (rating between 1 and 4),   -- 4 is best
    rating_comment         text,
    rated_at               timestamptz,
    solved_article_id      bigint,
    created_at             timestamptz not null,
    ended_at               timestamptz
);
create index conversation_mine on conversation (owner_agent_id, last_at desc);   -- serves the list "mine"
create index conversation_newest on conversation (last_at desc, id desc);        -- serves the lists "all" and "ended"
create index conversation_by_customer on conversation (customer_id, created_at desc);  -- serves the history
create index conversation_by_address on conversation (channel, address, id desc);        -- serves the visitor's page
create unique index conversation_open_by_address on conversation (channel, address) where status = 'OPEN';

create table contact (
    id                 bigint generated always as identity primary key,
    conversation_id    bigint      not null references conversation,
    customer_id        bigint      not null references customer,
    channel            text        not null,
    queue_id           bigint      not null references queue,
    state              text        not null check (state in ('WAITING', 'OFFERED', 'ACTIVE', 'WRAPPING', 'CLOSED')),
    outcome            text        check (outcome in ('SERVED', 'ABANDONED', 'CALLBACK', 'REJECTED', 'MESSAGE_LEFT', 'CANCELLED')),
    priority           int         not null default 0,
    enqueued_at        timestamptz not null,       -- first time, kept through every return
    preferred_agent_id bigint      references agent,
    preferred_until    timestamptz,
    direct_agent_id    bigint      references agent,
    agent_id           bigint      references agent,
    offer_no           int         not null default 0,     -- single-use token of the running offer
    offered_at         timestamptz,
    offer_expires_at   timestamptz,
    answered_at        timestamptz,
    ended_at           timestamptz,
    wrap_up_until      timestamptz,
    closed_at          timestamptz,
    position           int,
    callback_id        bigint,
    check ((state = 'CLOSED') = (outcome is not null)),
    check (state not in ('OFFERED', 'ACTIVE', 'WRAPPING') or agent_id is not null)
);
create unique index contact_live on contact (conversation_id) where state <> 'CLOSED';   -- one live contact a conversation
create index contact_open on contact (queue_id, enqueued_at) where state <> 'CLOSED';    -- serves the rebuild of the router
create index contact_by_agent on contact (agent_id) where state <> 'CLOSED';             -- serves the desk of an agent
create index contact_by_day on contact (enqueued_at, queue_id);                          -- serves the wallboard's figures of the day
create index contact_by_customer on contact (customer_id, answered_at desc);               -- serves the search for the last agent
create index contact_by_conversation on contact (conversation_id, id);                   -- serves the time line
create unique index contact_of_callback on contact (callback_id) where state <> 'CLOSED';  -- a callback never rings twice

create table attachment (
    id              uuid        primary key,
    conversation_id bigint      references conversation,    -- null until it is sent
    owner_channel   text        not null,                   -- whose it is before that
    owner_address   text        not null,
    name            text        not null,
    type            text        not null,
    size            int         not null,
    width           int         not null,
    height          int         not null,
    content         bytea       not null,
    uploaded_by     bigint      references agent,      -- null: the customer
    created_at      timestamptz not null
);
alter table attachment alter column content set storage external;  -- pictures are compressed already
create index attachment_by_conversation on attachment (conversation_id);

create table message (
    conversation_id bigint      not null references conversation,
    seq             bigint      not null,
    id              uuid        not null,           -- given by the sender: the same twice is one message
    at              timestamptz not null,
    author          text        not null check (author in ('CUSTOMER', 'AGENT', 'SYSTEM')),
    agent_id        bigint,
    author_name     text,
    kind            text        not null check (kind in ('TEXT', 'IMAGE', 'ARTICLE', 'NOTE', 'SYSTEM', 'FORM')),
    text            text        not null default '',
    attachment_id   uuid,
    article_id      bigint,
    data            jsonb,
    delivery        text        check (delivery in ('SENDING', 'SENT', 'DELIVERED', 'READ', 'FAILED')),
    delivery_why    text,
    primary key (conversation_id, seq),
    unique (conversation_id, id)
);

create index message_by_id on message (id);    -- serves the search for what was sent before

create table draft (
    conversation_id bigint      not null references conversation,
    agent_id        bigint      not null references agent,
    kind            text        not null,
    text            text        not null,
    at              timestamptz not null,
    primary key (conversation_id, agent_id)
);
