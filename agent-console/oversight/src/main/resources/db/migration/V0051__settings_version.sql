-- Settings that several supervisors may edit at once carry a version.
alter table skill   add column version int not null default 0;
alter table product add column version int not null default 0;
alter table site    add column version int not null default 0;

-- A queue that was deleted stays behind the records of its conversations.
alter table queue add column deleted_at timestamptz;
alter table queue add constraint deleted_takes_nothing check (deleted_at is null or (not enabled and not offered_on_web));
