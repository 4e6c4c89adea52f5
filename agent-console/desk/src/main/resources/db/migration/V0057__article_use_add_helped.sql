-- HELPED: it helped, whether or not the matter was solved by it. Without an agent it is the customer who says so.
alter table article_use drop constraint article_use_what_check;
alter table article_use add check (what in ('SHOWN', 'OPENED', 'SENT', 'HELPED', 'SOLVED'));
