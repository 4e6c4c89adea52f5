-- What a channel handed in, by the channel's own id: the same twice is answered with the same receipt.
create table inbound_receipt (
    channel         text        not null,
    address         text        not null,
    external_id     text        not null,
    seq             bigint      not null,
    at              timestamptz not null,
    primary key (channel, address, external_id)
);
create index inbound_receipt_by_time on inbound_receipt using brin (at);

-- Replies on their way to a channel that is not our own socket.
create table outbox (
    id              bigint generated always as identity primary key,
    conversation_id bigint      not null,
    seq             bigint      not null,
    channel         text        not null,
    address         text        not null,
    state           text        not null default 'SENDING' check (state in ('SENDING', 'SENT', 'FAILED')),
    attempts        int         not null default 0,
    next_at         timestamptz not null,
    error           text,
    unique (conversation_id, seq)
);
create index outbox_due on outbox (next_at) where state = 'SENDING';       -- serves the sender's next round

-- What the router has still to hear; consumed by delete.
create table routing_event (
    id      bigint generated always as identity primary key,
    at      timestamptz not null,
    kind    text        not null,
    payload jsonb       not null
);
