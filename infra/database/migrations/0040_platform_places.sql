-- The place of the register in which a platform lies: which streets, villages and communities have one, and which are without.
ALTER TABLE liaison.platform ADD COLUMN place text;
CREATE INDEX ON liaison.platform (place);
