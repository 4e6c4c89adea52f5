-- A conversation may move to another address of its customer: from the website to his phone's text messages, or from a
-- call that nobody answered into the chat. It keeps the address it left, so that it follows him when he writes from there.
alter table conversation
    add column left_channel text,
    add column left_address text,
    add column left_seq     bigint,         -- the newest message there: a page at that address shows no later ones
    add check ((left_channel is null) = (left_address is null) and (left_channel is null) = (left_seq is null));
create index conversation_left on conversation (left_channel, left_address, id desc)
    where left_channel is not null;         -- serves who comes back to an address
