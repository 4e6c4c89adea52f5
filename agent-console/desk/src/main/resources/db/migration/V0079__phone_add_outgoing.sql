-- Calls that we make: her phone first, then the customer's. They have a key of our own ("out-…") from before anything is
-- dialled; the customer's connection is a leg like the others.

create sequence phone_call_out;
alter table phone_call
    add column placed_by bigint references agent,               -- who calls out; null: the customer calls
    add column outcome   text check (outcome in ('TALKED', 'MACHINE', 'BUSY', 'NO_ANSWER', 'FAILED', 'AGENT_FAILED',
                                                 'NOT_PERMITTED', 'CANCELLED')),
    drop constraint phone_call_place_check,
    add constraint phone_call_place_check
        check (place in ('NEW', 'QUEUE', 'ROOM', 'OUTSIDE', 'MESSAGE', 'LEAVING', 'OUT')),
    add check ((place = 'OUT') <= (placed_by is not null));
create unique index phone_call_out_live on phone_call (address) where placed_by is not null and ended_at is null;     -- one call to a customer at a time

alter table phone_leg
    add column answered_by text check (answered_by in ('PERSON', 'MACHINE')),
    drop constraint phone_leg_role_check,
    add constraint phone_leg_role_check check (role in ('AGENT', 'CONSULTED', 'CUSTOMER'));
create unique index phone_leg_customer_live on phone_leg (number) where role = 'CUSTOMER' and state <> 'ENDED';         -- never two legs to one customer
