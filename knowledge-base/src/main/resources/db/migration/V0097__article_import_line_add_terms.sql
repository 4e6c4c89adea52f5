-- What will hold for the article (category, teams, days), where a file says so.
alter table article_import_line add column terms jsonb;
