-- Talks are recorded as messages are, and everything recorded is removed when its time is over.

alter table phone_recording
    add column kind       text not null default 'MESSAGE' check (kind in ('MESSAGE', 'TALK')),
    add column deleted_at timestamptz,                          -- its time was over: the sound is gone here
    add column removed_at timestamptz,                          -- and at the provider
    add check (deleted_at is null or sound is null);

drop index phone_recording_to_fetch;
create index phone_recording_to_fetch on phone_recording (recorded_at) where sound is null and deleted_at is null;     -- serves the control of calls
create index phone_recording_to_remove on phone_recording (deleted_at) where deleted_at is not null and removed_at is null;     -- serves their removal at the provider
create index phone_recording_by_age on phone_recording (recorded_at) where deleted_at is null;     -- serves their removal here
create index phone_leg_by_room on phone_leg (room);                                         -- serves what is recorded of a room
