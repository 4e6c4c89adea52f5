-- Rows of these tables live for seconds. Their dead versions are taken out by number, not by share of a table that is
-- nearly empty, and updates find room on their own page.
alter table routing_event set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 20000);
alter table routing_contact set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 20000, fillfactor = 70);
alter table contact_offer set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 20000);
alter table routing_wrap_up set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 20000);
alter table agent_state set (fillfactor = 50);
