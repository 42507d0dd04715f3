-- The activity group that held a consultation.
ALTER TABLE consultations.consultation ADD COLUMN activity_group text REFERENCES liaison.activity_group;
CREATE INDEX ON consultations.consultation (activity_group);
