-- How other nodes see that the one that routes is alive; why it is enough stands in the RATIONALE.md of the routing package.
alter table routing_lease
    add column renewed_at timestamptz not null default '1970-01-01T00:00:00Z',  -- with every round, by the database's clock
    add column backend    int         not null default 0;                      -- the database session of that round
