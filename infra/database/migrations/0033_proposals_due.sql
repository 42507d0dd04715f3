-- By when the next reply to a proposal is due, over all its units.
ALTER TABLE proposals.proposal ADD COLUMN due_on date;
