-- When an agent's page was last seen open by whichever node held its socket. Times are the database's own, so that nodes
-- whose clocks differ agree.
create table agent_presence (
    agent_id bigint      primary key references agent on delete cascade,
    seen_at  timestamptz not null,
    lost_at  timestamptz            -- when somebody noticed that she is gone; null while she is here
);
