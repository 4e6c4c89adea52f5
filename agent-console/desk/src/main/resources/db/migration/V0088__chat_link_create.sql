-- Links that lead somebody from his phone into the chat, as the customer that he is.
create table chat_link (
    id              uuid        primary key,
    conversation_id bigint      not null references conversation,
    customer_id     bigint      not null references customer,
    expires_at      timestamptz not null,
    taken_by        text                    -- the visitor who opened it first: nobody else may
);
create unique index chat_link_of_conversation on chat_link (conversation_id);   -- a call is answered with one link
