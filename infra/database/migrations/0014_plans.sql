-- Plans, what problems cost and how far they are, return visits, promises. What the columns mean is said in their *.kind.ts files.
CREATE TABLE consultations.plan (
  LIKE record.base INCLUDING ALL,
  title text NOT NULL,
  topic text REFERENCES consultations.topic,
  consultation text REFERENCES consultations.consultation,
  unit text,
  adopted_on date NOT NULL,
  due_on date,
  done_on date,
  summary text
);
CREATE INDEX ON consultations.plan (topic);
CREATE INDEX ON consultations.plan (consultation);
SELECT record.register('consultations.plan', 'plan');

ALTER TABLE consultations.problem
  ADD COLUMN plan text REFERENCES consultations.plan,
  ADD COLUMN money jsonb NOT NULL DEFAULT '[]',
  ADD COLUMN stages jsonb NOT NULL DEFAULT '[]',
  ADD COLUMN supervisions jsonb NOT NULL DEFAULT '[]';
CREATE INDEX ON consultations.problem (plan);

CREATE TABLE consultations.return_visit (
  LIKE record.base INCLUDING ALL,
  title text NOT NULL,
  problem text NOT NULL REFERENCES consultations.problem,
  visited_on date NOT NULL,
  by text,
  satisfaction text NOT NULL,
  people integer
);
CREATE INDEX ON consultations.return_visit (problem);
SELECT record.register('consultations.return_visit', 'returnVisit');

CREATE TABLE consultations.promise (
  LIKE record.base INCLUDING ALL,
  title text NOT NULL,
  consultation text NOT NULL REFERENCES consultations.consultation,
  question text,
  person_key text,
  unit text NOT NULL,
  answer text,
  promised_on date NOT NULL,
  due_on date,
  kept_on date,
  evidence text,
  follow_ups jsonb NOT NULL DEFAULT '[]'
);
CREATE INDEX ON consultations.promise (consultation);
SELECT record.register('consultations.promise', 'promise');

ALTER TABLE consultations.report ADD COLUMN survey text REFERENCES consultations.survey;
CREATE INDEX ON consultations.report (survey);
