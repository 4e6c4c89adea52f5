-- Sessions belong to a round; raising it ends all sessions of an account at once, on every node.
alter table agent add column sign_in_round int not null default 0;
