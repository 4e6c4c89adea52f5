-- The language a customer wants to be served in; null for Chinese. An agent needs the skill 'lang-' and its code.
alter table customer add column language text check (language ~ '^[a-z]{2,3}(-[a-z]{2,8})?$');

-- For whom a contact is kept the router knows (routing_contact.holds).
alter table contact
    drop column preferred_agent_id,
    drop column preferred_until,
    drop column direct_agent_id;

-- The day at the centre that routing counts "today" by.
create table routing_day (
    id  int  primary key check (id = 1),
    day date not null
);
insert into routing_day values (1, '1970-01-01');
