-- What is told is written once and read as it was written, never searched: nothing is gained by taking it apart.
alter table live_event alter column data type json using data::json;
