-- Callbacks (回访/回拨): promises to contact a customer at a time.

create table callback (
    id                 bigint      generated always as identity primary key,
    customer_id        bigint      not null references customer,
    conversation_id    bigint      references conversation,
    ticket_id          bigint      references ticket,
    matter             text        not null,        -- as in the rules; one live callback each
    reason             text        not null,
    state              text        not null check (state in ('SCHEDULED', 'AWAITING_CALENDAR', 'AWAITING_NUMBER',
                                   'CALLING', 'AWAITING_RESULT', 'DONE')),
    due_at             timestamptz not null,        -- awaiting the calendar: when a person has to decide
    latest_at          timestamptz not null,        -- after this it is overdue
    place_at           timestamptz not null,        -- since when the customer counts as waiting
    awaits_year        int,
    means              text        not null check (means in ('CALL', 'WRITE')),
    phone              text        not null default '',
    queue_id           bigint      not null references queue,
    preferred_agent_id bigint      references agent,
    note               text        not null default '',     -- what to say
    timer              int         not null default 0,      -- the running timer; older ones do nothing
    contact_id         bigint      references contact,
    outcome            text        check (outcome in ('REACHED', 'FULFILLED', 'MESSAGE_LEFT', 'REFUSED', 'CANCELLED')),
    created_by         bigint      references agent,
    created_at         timestamptz not null,
    done_at            timestamptz,
    version            int         not null default 0,
    check ((state = 'DONE') = (outcome is not null)),
    check ((state = 'DONE') = (done_at is not null)),
    check ((state = 'AWAITING_CALENDAR') = (awaits_year is not null)),
    check (state <> 'CALLING' or contact_id is not null)
);
create unique index callback_live on callback (matter) where state <> 'DONE';       -- one live callback a matter
create index callback_open on callback (due_at, id) where state <> 'DONE';          -- serves the list and the wallboard
create index callback_done on callback (done_at desc, id desc) where state = 'DONE';    -- serves the list of what is done
create index callback_by_customer on callback (customer_id);                        -- serves the customer's pane
create index callback_by_ticket on callback (ticket_id);                            -- serves the ticket's page
create index callback_by_conversation on callback (conversation_id);                -- serves the conversation's pane

-- Everything that asked for the callback, the first and those that joined it.
create table callback_cause (
    callback_id bigint      not null references callback,
    at          timestamptz not null,
    reason      text        not null,
    note        text        not null default '',
    agent_id    bigint      references agent
);
create index callback_cause_of on callback_cause (callback_id);

create table callback_attempt (
    callback_id bigint      not null references callback,
    no          int         not null,
    at          timestamptz not null,
    agent_id    bigint      references agent,
    contact_id  bigint,
    reach       text        not null check (reach in ('REACHED', 'NO_ANSWER', 'BUSY', 'REFUSED', 'WRONG_NUMBER')),
    said        text,
    answers     jsonb,                              -- attitude, skill, arrival, promise: 1 to 4
    note        text        not null default '',
    primary key (callback_id, no)
);
