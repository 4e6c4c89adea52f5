-- A contact's life writes a row of these tables for each of its steps. They are the router's own, written in the transaction
-- of its round from events that were stored together with what they name; a check of every row locks that once more.
alter table routing_contact
    drop constraint routing_contact_contact_id_fkey,
    drop constraint routing_contact_agent_id_fkey,
    drop constraint routing_contact_drains_agent_id_fkey;
alter table routing_wrap_up
    drop constraint routing_wrap_up_contact_id_fkey,
    drop constraint routing_wrap_up_agent_id_fkey;

-- Nobody asks for a decision by its number alone: the index by contact has the number too.
alter table routing_decision drop constraint routing_decision_pkey;

-- Written once, read once, never searched.
alter table desk_event alter column payload type json using payload::json;
