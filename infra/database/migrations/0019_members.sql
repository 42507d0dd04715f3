-- Who did it, by key, where a record names members without a role; and the duty entries of a person.
ALTER TABLE liaison.lecture ADD COLUMN lecturers text[] NOT NULL DEFAULT '{}';
ALTER TABLE liaison.training ADD COLUMN trainees text[] NOT NULL DEFAULT '{}';
ALTER TABLE liaison.reading_session ADD COLUMN members text[] NOT NULL DEFAULT '{}';
ALTER TABLE liaison.study_session ADD COLUMN members text[] NOT NULL DEFAULT '{}';
ALTER TABLE liaison.deed ADD COLUMN members text[] NOT NULL DEFAULT '{}';

CREATE INDEX ON ledger.fact (subject, measure, day) WHERE subject <> '';

CREATE TABLE members.point_rule (
  LIKE record.base INCLUDING ALL,
  year integer NOT NULL,
  edition integer NOT NULL,
  duty text NOT NULL,
  points numeric NOT NULL,
  cap numeric,
  split text NOT NULL
);
SELECT record.register('members.point_rule', 'pointRule');
