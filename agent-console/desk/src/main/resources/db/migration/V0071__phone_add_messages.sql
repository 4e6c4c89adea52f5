-- Callers may leave a message before they are called back.

alter table phone_call drop constraint phone_call_place_check;
alter table phone_call add constraint phone_call_place_check
    check (place in ('NEW', 'QUEUE', 'ROOM', 'MESSAGE', 'LEAVING'));

create table phone_recording (
    sid         text        primary key,            -- the provider's
    call_sid    text        not null references phone_call,
    seconds     int         not null,
    recorded_at timestamptz not null,
    type        text,
    sound       bytea,                              -- null: it is still at the provider
    check ((sound is null) = (type is null))
);
create index phone_recording_to_fetch on phone_recording (recorded_at) where sound is null;     -- serves the control of calls
create index phone_recording_by_call on phone_recording (call_sid);                             -- serves the removal of calls
