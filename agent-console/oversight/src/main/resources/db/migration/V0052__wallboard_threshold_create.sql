-- When a figure of the wallboard turns amber and red, and whether red rings.
create table wallboard_threshold (
    measure text    primary key check (measure in ('WAITING', 'LONGEST_WAIT', 'SERVICE_LEVEL', 'ABANDON_RATE',
                    'CALLBACKS_OVERDUE', 'TICKETS_AT_RISK', 'TICKETS_BROKEN', 'AWAY')),
    amber   int     not null check (amber >= 0),
    red     int     not null check (red >= 0),
    ring    boolean not null default false,
    version int     not null default 0,
    check (case when measure = 'SERVICE_LEVEL' then red <= amber else red >= amber end)
);

-- LONGEST_WAIT is in hundredths of the queue's own target, SERVICE_LEVEL and ABANDON_RATE in per cent,
-- AWAY in minutes, the others count.
insert into wallboard_threshold (measure, amber, red, ring) values
    ('WAITING',           5,  10, true),
    ('LONGEST_WAIT',      75, 100, true),
    ('SERVICE_LEVEL',     90, 80, false),
    ('ABANDON_RATE',      3,  6,  false),
    ('CALLBACKS_OVERDUE', 1,  5,  true),
    ('TICKETS_AT_RISK',   1,  5,  false),
    ('TICKETS_BROKEN',    1,  3,  true),
    ('AWAY',              15, 30, false);
