-- A contact moves through its states several times a minute. An update that changes no column of an index, nor of an index's
-- condition, stays on its page and leaves all indexes alone. So open contacts are known by "outcome is null", which changes
-- once, when they are closed, and not by the state; the check of V0004 makes both the same.
drop index contact_live, contact_open, contact_by_agent, contact_by_customer, contact_of_callback;
create unique index contact_live on contact (conversation_id) where outcome is null;     -- one live contact a conversation
create index contact_open on contact (queue_id, enqueued_at) where outcome is null;      -- serves lists of those who wait
create index contact_by_agent on contact (agent_id) where outcome is null;               -- serves the desk of an agent
create index contact_by_customer on contact (customer_id);                               -- serves the search for the last agent
create unique index contact_of_callback on contact (callback_id)
    where outcome is null and callback_id is not null;                                   -- a callback never rings twice
alter table contact set (fillfactor = 75);
alter table conversation set (fillfactor = 75);
