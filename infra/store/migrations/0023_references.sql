-- Two references that named a record without the database seeing that it is there.
ALTER TABLE proposals.proposal ADD FOREIGN KEY (social_opinion) REFERENCES liaison.social_opinion;
ALTER TABLE consultations.outcome ADD FOREIGN KEY (platform) REFERENCES liaison.platform;
