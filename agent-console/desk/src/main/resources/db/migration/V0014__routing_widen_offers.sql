-- A contact may ring at several agents at once: what rings at whom stands here and nowhere else. Written by the router
-- alone, which takes a contact's rows out when it is done with the contact.
create table contact_offer (
    contact_id bigint      not null,
    offer      int         not null,           -- with the contact the single-use token of an answer
    agent_id   bigint      not null,
    offered_at timestamptz not null,
    expires_at timestamptz not null,
    primary key (contact_id, offer)
);
create index contact_offer_by_agent on contact_offer (agent_id);   -- serves the desk of an agent

insert into contact_offer (contact_id, offer, agent_id, offered_at, expires_at)
select k.id, o.offer, o.agent, coalesce(k.offered_at, now()), o."expiresAt"
from routing_contact r join contact k on k.id = r.contact_id
cross join jsonb_to_recordset(r.open_offers) as o (offer int, agent bigint, "expiresAt" timestamptz);

alter table routing_contact drop column open_offers;

alter table contact drop constraint contact_check1;
update contact set agent_id = null where state in ('WAITING', 'OFFERED') and agent_id is not null;
alter table contact
    drop column offered_at,
    drop column offer_expires_at,
    add check (state not in ('ACTIVE', 'WRAPPING') or agent_id is not null),
    add check (state not in ('WAITING', 'OFFERED') or agent_id is null);
comment on column contact.offer_no is 'number of its newest offer';

-- Written once, read once, never searched.
alter table routing_event alter column payload type json using payload::json;
