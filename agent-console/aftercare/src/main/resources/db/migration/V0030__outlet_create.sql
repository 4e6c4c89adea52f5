-- Outlets (网点), the districts they cover and their technicians.

create table outlet (
    id       bigint  generated always as identity primary key,
    name     text    not null unique,
    name_en  text    not null default '',
    phone    text    not null default '',
    address  text    not null default '',
    enabled  boolean not null default true,
    version  int     not null default 0
);

create table outlet_coverage (
    outlet_id bigint  not null references outlet on delete cascade,
    city      text    not null check (city <> ''),
    district  text    not null default '',          -- blank: the whole city
    suburb    boolean not null default false,       -- the longer arrival limit holds
    primary key (outlet_id, city, district)
);

create table technician (
    id          bigint  generated always as identity primary key,
    outlet_id   bigint  not null references outlet,
    agent_id    bigint  unique references agent,     -- when he signs in himself
    name        text    not null,
    phone       text    not null default '',
    weekdays    int[]   not null default '{1,2,3,4,5,6,7}' check (weekdays <@ array[1, 2, 3, 4, 5, 6, 7]),  -- 1 is Monday
    hours       text    not null default '09:00-18:00',
    on_holidays boolean not null default true,
    max_tickets int     not null default 8 check (max_tickets > 0),
    enabled     boolean not null default true,
    version     int     not null default 0
);
create index technician_by_outlet on technician (outlet_id);    -- serves dispatch

create table technician_trade (
    technician_id bigint not null references technician on delete cascade,
    trade         text   not null check (trade <> ''),
    level         int    not null default 3 check (level between 1 and 5),
    primary key (technician_id, trade)
);
