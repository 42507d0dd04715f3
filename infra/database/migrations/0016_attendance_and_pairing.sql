-- Who attended what, pairing, postings along sectors and chains, the way of a social-opinion report.
ALTER TABLE liaison.reading_session ADD COLUMN participants jsonb NOT NULL DEFAULT '[]';
ALTER TABLE liaison.study_session ADD COLUMN participants jsonb NOT NULL DEFAULT '[]';
ALTER TABLE liaison.training ADD COLUMN attendees jsonb NOT NULL DEFAULT '[]';
ALTER TABLE liaison.joint_activity ADD COLUMN activity_group text REFERENCES liaison.activity_group;
CREATE INDEX ON liaison.joint_activity (activity_group);
ALTER TABLE liaison.posting ADD COLUMN sector text, ADD COLUMN industry_chain text;

CREATE TABLE liaison.pairing (
  LIKE record.base INCLUDING ALL,
  person_key text NOT NULL,
  level text NOT NULL,
  partner_kind text NOT NULL,
  partner text NOT NULL,
  division text,
  place_name text NOT NULL,
  paired_on date NOT NULL,
  ended_on date
);
SELECT record.register('liaison.pairing', 'pairing');

ALTER TABLE liaison.visit
  ADD COLUMN activity_group text REFERENCES liaison.activity_group,
  ADD COLUMN pairing text REFERENCES liaison.pairing;
CREATE INDEX ON liaison.visit (activity_group);
CREATE INDEX ON liaison.visit (pairing);

ALTER TABLE liaison.social_opinion
  ADD COLUMN forwarded_on date,
  ADD COLUMN forwarded_committee text,
  ADD COLUMN returned_on date,
  ADD COLUMN return_reason text;
