-- A diagnosis that an agent walked through with a customer. The id is the page's: the same sent twice is one.
create table diagnosis (
    id              uuid        primary key,
    conversation_id bigint      not null references conversation,
    article_id      bigint      not null references article,
    version         int         not null,
    steps           jsonb       not null,       -- [{question, answer}] in the order in which they were taken
    outcome         text        not null check (outcome in ('SOLVED', 'UNSOLVED', 'UNFINISHED')),
    ending          text        not null default '',
    agent_id        bigint      not null references agent,
    at              timestamptz not null
);
create index diagnosis_of_conversation on diagnosis (conversation_id, at);   -- beside the conversation and on its ticket
create index diagnosis_of_article on diagnosis (article_id, outcome);        -- what an article's diagnosis is worth
