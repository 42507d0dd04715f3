-- More records of the liaison and consultations subgraphs. What the columns mean is said in their *.kind.ts files.
CREATE TABLE liaison.reading_session (
  LIKE record.base INCLUDING ALL,
  title text NOT NULL,
  book text,
  held_on date NOT NULL,
  activity_group text REFERENCES liaison.activity_group,
  platform text REFERENCES liaison.platform,
  readers integer
);
CREATE INDEX ON liaison.reading_session (activity_group);
CREATE INDEX ON liaison.reading_session (platform);
SELECT record.register('liaison.reading_session', 'readingSession');

CREATE TABLE liaison.training (
  LIKE record.base INCLUDING ALL,
  title text NOT NULL,
  audience text NOT NULL,
  held_on date NOT NULL,
  days integer,
  place_name text,
  participants integer
);
SELECT record.register('liaison.training', 'training');

CREATE TABLE liaison.study_session (
  LIKE record.base INCLUDING ALL,
  topic text NOT NULL,
  body text NOT NULL,
  held_on date NOT NULL,
  unit text,
  attendance integer
);
SELECT record.register('liaison.study_session', 'studySession');

CREATE TABLE liaison.joint_activity (
  LIKE record.base INCLUDING ALL,
  title text NOT NULL,
  partner_level text NOT NULL,
  partner text,
  held_on date NOT NULL,
  place_name text,
  participants jsonb NOT NULL DEFAULT '[]'
);
SELECT record.register('liaison.joint_activity', 'jointActivity');

CREATE TABLE liaison.social_opinion (
  LIKE record.base INCLUDING ALL,
  title text NOT NULL,
  person_key text,
  platform text REFERENCES liaison.platform,
  submission text,
  filed_on date NOT NULL,
  signed_on date,
  forwarded_to text,
  adopted_on date,
  adopted_at text
);
CREATE INDEX ON liaison.social_opinion (platform);
CREATE INDEX ON liaison.social_opinion (submission);
SELECT record.register('liaison.social_opinion', 'socialOpinion');

CREATE TABLE consultations.survey (
  LIKE record.base INCLUDING ALL,
  title text NOT NULL,
  kind text NOT NULL,
  topic text REFERENCES consultations.topic,
  held_on date NOT NULL,
  ended_on date,
  division text,
  place_name text,
  participants jsonb NOT NULL DEFAULT '[]'
);
CREATE INDEX ON consultations.survey (topic);
SELECT record.register('consultations.survey', 'survey');

CREATE TABLE consultations.instruction (
  LIKE record.base INCLUDING ALL,
  title text NOT NULL,
  level text NOT NULL,
  office text NOT NULL,
  report text REFERENCES consultations.report,
  social_opinion text,
  given_on date NOT NULL
);
CREATE INDEX ON consultations.instruction (report);
CREATE INDEX ON consultations.instruction (social_opinion);
SELECT record.register('consultations.instruction', 'instruction');

CREATE TABLE consultations.member_paper (
  LIKE record.base INCLUDING ALL,
  title text NOT NULL,
  consultation text NOT NULL REFERENCES consultations.consultation,
  person_key text,
  submitted_on date NOT NULL
);
CREATE INDEX ON consultations.member_paper (consultation);
SELECT record.register('consultations.member_paper', 'memberPaper');

CREATE TABLE consultations.poll (
  LIKE record.base INCLUDING ALL,
  title text NOT NULL,
  options text[] NOT NULL DEFAULT '{}',
  most_choices integer NOT NULL,
  opened_on date NOT NULL,
  closes_on date
);
SELECT record.register('consultations.poll', 'poll');

-- The form under which a paper counts is that of its consultation.
INSERT INTO record.dependent (kind, dependent, relation, reference) VALUES
  ('consultation', 'memberPaper', 'consultations.member_paper', 'consultation');
