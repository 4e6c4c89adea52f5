-- The one node that tells the wallboards. It renews the row while it does; one that falls silent, paused or dead, is replaced.
create table wallboard_lease (
    id          int         primary key check (id = 1),
    epoch       bigint      not null,
    holder      text        not null,
    engine_time timestamptz not null,          -- as of when it has told the figures
    renewed_at  timestamptz not null,          -- by the database's clock
    backend     int         not null           -- the database session that renewed it
);
insert into wallboard_lease values (1, 0, 'nobody', '1970-01-01T00:00:00Z', '1970-01-01T00:00:00Z', 0);
