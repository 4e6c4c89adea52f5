-- Where the draft of a case comes from: one for each conversation and each ticket. A ticket is a floor above, so its
-- number is not a foreign key.
create table article_case (
    article_id      bigint      primary key references article on delete cascade,
    conversation_id bigint      references conversation,
    ticket_id       bigint      unique,
    number          text        not null,                   -- as people say it
    proposed_by     bigint      references agent,
    proposed_at     timestamptz not null,
    check (num_nonnulls(conversation_id, ticket_id) > 0)
);
create unique index article_case_of_conversation on article_case (conversation_id) where ticket_id is null;
