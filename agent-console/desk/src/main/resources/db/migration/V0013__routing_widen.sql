-- A contact may be kept for several agents one after another, ring at several at once, and have one agent drained for it.
alter table routing_contact
    add column holds           jsonb not null default '[]',   -- [{agent, until, kind}] in their order
    add column open_offers     jsonb not null default '[]',   -- [{offer, agent, expiresAt}] that stand
    add column drains_agent_id bigint references agent;       -- who gets nothing less urgent until she has room for it
update routing_contact set holds = jsonb_build_array(jsonb_build_object(
    'agent', hold_agent_id, 'until', hold_until, 'kind', hold_kind)) where hold_agent_id is not null;
update routing_contact set open_offers = jsonb_build_array(jsonb_build_object(
    'offer', offers, 'agent', agent_id, 'expiresAt', phase_time)) where phase = 'OFFERED';
alter table routing_contact
    drop constraint routing_contact_check,
    drop constraint routing_contact_check1;
update routing_contact set agent_id = null, phase_time = null where phase = 'OFFERED';
alter table routing_contact
    drop column hold_agent_id,                                -- with the check that all three are there or none
    drop column hold_until,
    drop column hold_kind,
    add check ((phase = 'ACTIVE') = (agent_id is not null)),
    add check ((phase = 'ACTIVE') = (phase_time is not null)),
    add check ((phase = 'OFFERED') = (open_offers <> '[]')),
    add check (phase = 'WAITING' or drains_agent_id is null);

alter table agent_state
    add column taken_today int   not null default 0,          -- contacts accepted since the day began
    add column turns       jsonb not null default '{}';       -- {queue: number of her last offer among the queue's}
