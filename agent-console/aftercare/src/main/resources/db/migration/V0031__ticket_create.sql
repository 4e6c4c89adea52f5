-- Tickets (工单): repair orders with their steps and promises.

create table ticket_serial (
    month text primary key,             -- yyMM in China
    last  int  not null
);

create table ticket (
    id              bigint  generated always as identity primary key,
    number          text    not null unique,
    client_id       uuid    not null unique,        -- given by the page: the same twice is one ticket
    customer_id     bigint  not null references customer,
    conversation_id bigint  references conversation,
    kind            text    not null default 'REPAIR' check (kind in ('REPAIR', 'INSTALLATION')),
    state           text    not null check (state in ('REGISTERED', 'DISPATCHED', 'ACCEPTED', 'VISIT_AGREED', 'ARRIVED',
                            'WORKING', 'WAITING_FOR_PARTS', 'TAKEN_IN', 'FINISHED', 'FOLLOWED_UP', 'CLOSED', 'CANCELLED')),
    round           int     not null default 1 check (round > 0),
    follow_up       text    check (follow_up in ('SATISFIED', 'DISSATISFIED', 'COMPLAINED', 'REPAIRED_TWICE',
                            'REPAIRED_OFTEN', 'BAD_ATTITUDE', 'NOT_REACHED')),
    service_kind    text    not null check (service_kind in ('A_PAID', 'B_CONTRACT', 'C_WARRANTY', 'D_INTERNAL')),
    urgency         text    not null check (urgency in ('NORMAL', 'URGENT', 'EMERGENCY')),
    contact_name    text    not null,
    phone           text    not null,
    phone2          text    not null default '',
    province        text    not null default '',
    city            text    not null,
    district        text    not null default '',
    address         text    not null,
    product         text    not null,
    model           text    not null default '',
    serial_number   text    not null default '',
    bought_on       date,
    invoice         text    not null default '',
    fault           text    not null check (fault <> ''),
    fault_code      text    not null default '',
    warranty        jsonb   not null,               -- the verdict with the rule that decided it
    wish_from       timestamptz,                    -- when the customer would like us to come
    wish_to         timestamptz,
    visit_from      timestamptz,                    -- what was agreed
    visit_to        timestamptz,
    outlet_id       bigint  references outlet,
    technician_id   bigint  references technician,
    part            text    not null default '',    -- what it waits for
    receipt         text    not null default '',    -- of goods taken in
    result          text    not null default '',
    charge_cents    bigint  check (charge_cents >= 0),      -- agreed with the customer
    paused_at       timestamptz,                    -- since when the repair clock stands still
    paused_seconds  bigint  not null default 0,     -- how long it stood still before
    owner_agent_id  bigint  references agent,       -- who first took the matter (首问责任)
    token_hash      bytea   not null unique,        -- SHA-256 of the private link's token
    registered_at   timestamptz not null,
    finished_at     timestamptz,
    closed_at       timestamptz,
    version         int     not null default 0,
    check (state in ('REGISTERED', 'CANCELLED') or technician_id is not null),
    check ((state = 'WAITING_FOR_PARTS') = (paused_at is not null)),
    check (state <> 'FOLLOWED_UP' or follow_up is not null)
);
create index ticket_newest on ticket (registered_at desc, id desc);         -- serves the list
create index ticket_by_state on ticket (state, registered_at desc);         -- serves the list of one state, and dispatch
create index ticket_by_customer on ticket (customer_id);                    -- serves the customer's pane
create index ticket_by_conversation on ticket (conversation_id);            -- serves the conversation's pane
create index ticket_by_technician on ticket (technician_id)
    where state not in ('FINISHED', 'FOLLOWED_UP', 'CLOSED', 'CANCELLED');  -- serves a technician's load
create index ticket_search on ticket using gin (
    (number || ' ' || contact_name || ' ' || phone || ' ' || product || ' ' || model || ' ' || fault) gin_trgm_ops);

create table ticket_step (
    ticket_id  bigint      not null references ticket,
    no         int         not null,
    at         timestamptz not null,
    agent_id   bigint      references agent,        -- null: the system
    step       text        not null,                -- REGISTER, CORRECT, or a step of the rules
    from_state text,
    to_state   text        not null,
    why        text        not null default '',
    detail     jsonb       not null default '{}',
    primary key (ticket_id, no)
);

-- What was promised about a ticket and by when.
create table ticket_promise (
    ticket_id   bigint      not null references ticket,
    kind        text        not null check (kind in ('ACCEPT', 'ARRIVE', 'FINISH', 'RETURN')),
    made_at     timestamptz not null,
    due_at      timestamptz,                        -- null: the year it falls into is not announced
    awaits_year int,
    risk_at     timestamptz,                        -- from then on it is at risk
    met_at      timestamptz,
    alerted     text        not null default 'NONE'
                check (alerted in ('NONE', 'AT_RISK', 'TECHNICIAN', 'DISPATCHER', 'SUPERVISOR')),
    primary key (ticket_id, kind),
    check ((due_at is null) = (awaits_year is not null)),
    check ((due_at is null) = (risk_at is null))
);
create index ticket_promise_open on ticket_promise (risk_at) where met_at is null;   -- serves the watch and the wallboard

create table ticket_picture (
    ticket_id     bigint not null references ticket,
    attachment_id uuid   not null references attachment,
    primary key (ticket_id, attachment_id)
);

-- Articles that were tried before a visit was booked.
create table ticket_article (
    ticket_id  bigint not null references ticket,
    article_id bigint not null,
    title      text   not null,
    outcome    text   not null,
    primary key (ticket_id, article_id)
);
