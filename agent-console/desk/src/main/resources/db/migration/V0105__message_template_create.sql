-- Texts that WhatsApp has approved: they may be sent when the customer has not written for a day.
create table message_template (
    id          bigint  generated always as identity primary key,
    channel     text    not null default 'WHATSAPP' check (channel = 'WHATSAPP'),
    provider_id text    not null check (provider_id ~ '^HX[0-9a-f]{32}$'),      -- Twilio's, with which it is sent
    name        text    not null check (name <> ''),
    language    text    not null check (language ~ '^[a-z]{2,3}(_[A-Z]{2})?$'), -- as WhatsApp names it
    body        text    not null check (body <> ''),                            -- with {{1}} where something is put in
    enabled     boolean not null default true,
    version     int     not null default 0,
    unique (channel, provider_id)
);
