-- Whether and how often an address may be written to now.
create table address_reach (
    channel       text        not null,
    address       text        not null,
    window_until  timestamptz,                 -- null: he never wrote, or the channel has no window
    window_left   int         check (window_left >= 0),   -- null: any number
    opted_out_at  timestamptz,                 -- null: he has nothing against it
    primary key (channel, address)
);
