-- What an operator adds to, or corrects in, the calendar that ships with the product.

create table calendar_day (
    date   date        primary key,
    kind   text        not null check (kind in ('WORKING', 'MAKE_UP', 'WEEKEND', 'HOLIDAY')),
    name   text        not null default '',
    set_by bigint      references agent,
    set_at timestamptz not null,
    check (kind not in ('MAKE_UP', 'HOLIDAY') or name <> '')
);

-- Years whose arrangement the operator has entered completely.
create table calendar_year (
    year   int         primary key check (year between 2000 and 2100),
    set_by bigint      references agent,
    set_at timestamptz not null
);
