-- Supervisors on the line, and messages that are left outside hours.

alter table phone_call
    drop constraint phone_call_place_check,
    add constraint phone_call_place_check
        check (place in ('NEW', 'QUEUE', 'ROOM', 'OUTSIDE', 'MESSAGE', 'VOICEMAIL', 'LEAVING', 'OUT'));    -- VOICEMAIL: we are closed
alter table phone_leg
    drop constraint phone_leg_role_check,
    add constraint phone_leg_role_check check (role in ('AGENT', 'CONSULTED', 'CUSTOMER', 'SUPERVISOR'));
