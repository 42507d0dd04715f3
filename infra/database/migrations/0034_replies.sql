-- A reply names its unit and round, by which spreadsheets refer to it.
ALTER TABLE proposals.reply ADD COLUMN unit text NOT NULL, ADD COLUMN round integer NOT NULL;
