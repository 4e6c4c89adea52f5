-- A long reply goes out in parts, each with its own fate; what failed is sent again as another round of the same message.

alter table outbox
    add column part           int         not null default 1 check (part >= 1),
    add column round          int         not null default 1 check (round >= 1),   -- how often its sender asked for it
    add column text           text,                                               -- null: the message's picture or template
    add column provider_id    text,
    add column delivery       text        not null default 'SENDING'
        check (delivery in ('SENDING', 'QUEUED', 'SENT', 'DELIVERED', 'READ', 'FAILED')),
    add column why            text,
    add column why_en         text,
    add column first_tried_at timestamptz,
    drop constraint outbox_conversation_id_seq_key,
    add constraint outbox_of_message unique (conversation_id, seq, part);
create index outbox_by_provider on outbox (provider_id) where provider_id is not null;   -- serves "is this one of ours?"

update outbox o set delivery = coalesce(m.delivery, 'SENT'), why = m.delivery_why,
    text = case when m.kind = 'ARTICLE' then (m.data ->> 'title') || e'\n' || m.text when m.kind = 'TEXT' then m.text end
from message m where m.conversation_id = o.conversation_id and m.seq = o.seq;

alter table message
    drop constraint message_delivery_check,
    add constraint message_delivery_check
        check (delivery in ('SENDING', 'QUEUED', 'SENT', 'DELIVERED', 'READ', 'FAILED')),
    add column delivery_why_en text,
    drop constraint message_kind_check,
    add constraint message_kind_check
        check (kind in ('TEXT', 'IMAGE', 'VOICE', 'FILE', 'ARTICLE', 'NOTE', 'SYSTEM', 'FORM'));

-- Files that customers have sent and their providers still hold.
create table held_file (
    conversation_id bigint      not null,
    seq             bigint      not null,
    channel         text        not null,
    address         text        not null,
    kind            text        not null check (kind in ('PICTURE', 'VOICE', 'FILE')),
    reference       text        not null,
    attempts        int         not null default 0,
    next_at         timestamptz not null,
    primary key (conversation_id, seq)
);
create index held_file_due on held_file (next_at);     -- serves the fetcher's next round
