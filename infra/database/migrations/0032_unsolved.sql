-- What could not be solved becomes a proposal or a social-opinion report, and can be followed there.
ALTER TABLE proposals.proposal ADD COLUMN problem text;
CREATE INDEX ON proposals.proposal (problem);
ALTER TABLE liaison.social_opinion ADD COLUMN problem text;
CREATE INDEX ON liaison.social_opinion (problem);
