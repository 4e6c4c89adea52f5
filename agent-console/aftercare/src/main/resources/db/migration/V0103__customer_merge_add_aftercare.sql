-- Which tickets and callbacks a merge of two customers took along, so that they go back when it is undone.
create table customer_merge_taken (
    merge_id  bigint not null references customer_merge,
    kind      text   not null check (kind in ('TICKET', 'CALLBACK')),
    record_id bigint not null,
    primary key (merge_id, kind, record_id)
);
