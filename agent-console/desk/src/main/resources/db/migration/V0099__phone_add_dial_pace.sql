-- When the next call may be made: providers take so many in a second, from all nodes together.

create table phone_dial_pace (
    id      int         primary key default 1 check (id = 1),
    next_at timestamptz not null
);
insert into phone_dial_pace (next_at) values (now());
create index phone_leg_to_dial on phone_leg (id) where state = 'TO_DIAL';      -- serves the question how many are dialled before
