-- What is set for the whole centre.
create table centre (
    id            int  primary key check (id = 1),
    service_level text not null default 'OF_OFFERED'
                  check (service_level in ('OF_OFFERED', 'WITHOUT_SHORT_ABANDONS', 'SHORT_ABANDONS_MET')),
    version       int  not null default 0
);
insert into centre (id) values (1);
