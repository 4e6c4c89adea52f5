-- Steps of articles that were ticked off with a customer: whoever goes on with the conversation sees what was done.
create table ticked_box (
    conversation_id bigint      not null references conversation on delete cascade,
    article_id      bigint      not null,
    version         int         not null,
    box             int         not null check (box between 0 and 999),     -- counted from 0 in the order of the version
    agent_id        bigint      not null references agent,
    at              timestamptz not null,
    primary key (conversation_id, article_id, version, box),
    foreign key (article_id, version) references article_version (article_id, version) on delete cascade
);
