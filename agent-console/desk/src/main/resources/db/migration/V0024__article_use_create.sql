-- Which articles were used in a conversation, and how far they helped. SOLVED can be taken back.
create table article_use (
    conversation_id bigint      not null references conversation,
    article_id      bigint      not null references article,
    what            text        not null check (what in ('SHOWN', 'OPENED', 'SENT', 'SOLVED')),
    agent_id        bigint      references agent,
    first_at        timestamptz not null,
    last_at         timestamptz not null,
    times           int         not null default 1,
    primary key (conversation_id, article_id, what)
);
create index article_use_of_article on article_use (article_id, what);   -- serves "what did this article solve"
