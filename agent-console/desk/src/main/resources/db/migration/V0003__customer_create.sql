create extension if not exists pg_trgm;

create table customer (
    id          bigint generated always as identity primary key,
    name        text        not null default '',
    grade       text        not null default 'C' check (grade in ('A', 'B', 'C')),
    phone       text,
    email       text,
    province    text,
    city        text,
    district    text,
    address     text,
    note        text        not null default '',
    do_not_call boolean     not null default false,
    merged_into bigint      references customer,
    version     int         not null default 0,
    created_at  timestamptz not null
);
create index customer_by_phone on customer (phone);                        -- serves recognition by number
create index customer_by_name on customer using gin (name gin_trgm_ops);   -- serves the search of customers

create table customer_identity (
    id          bigint generated always as identity primary key,
    customer_id bigint      not null references customer,
    kind        text        not null,
    value       text        not null,
    verified    boolean     not null default false,
    created_at  timestamptz not null,
    unique (kind, value)
);
create index customer_identity_by_customer on customer_identity (customer_id);  -- serves the customer's record
