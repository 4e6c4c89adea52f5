-- Agents who take calls in the browser: rung there while the page says that it listens.

create table phone_softphone (
    agent_id bigint      primary key references agent,
    heard_at timestamptz not null                               -- when her page last said so
);
