-- Records of the consultations subgraph. What the columns mean is said in its *.kind.ts files.
CREATE SCHEMA consultations;
GRANT USAGE ON SCHEMA consultations TO tongxin_reader, tongxin_writer;

-- Initiatives, their local brands, the register of places, targets.
CREATE TABLE consultations.initiative (
  LIKE record.base INCLUDING ALL,
  title text NOT NULL,
  purpose text,
  begun_on date NOT NULL,
  ended_on date
);
SELECT record.register('consultations.initiative', 'initiative');

CREATE TABLE consultations.brand (
  LIKE record.base INCLUDING ALL,
  title text NOT NULL,
  initiative text,
  begun_on date NOT NULL,
  ended_on date
);
CREATE INDEX ON consultations.brand (initiative);
SELECT record.register('consultations.brand', 'brand');

CREATE TABLE consultations.target (
  LIKE record.base INCLUDING ALL,
  title text NOT NULL,
  initiative text NOT NULL,
  aimed_at text,
  measure text NOT NULL,
  number integer,
  year integer NOT NULL,
  last_year integer,
  by_march integer,
  by_june integer,
  by_september integer
);
CREATE INDEX ON consultations.target (initiative);
SELECT record.register('consultations.target', 'target');

CREATE TABLE consultations.place (
  LIKE record.base INCLUDING ALL,
  title text NOT NULL,
  level text NOT NULL,
  township text,
  division text,
  registered_on date NOT NULL,
  removed_on date
);
SELECT record.register('consultations.place', 'place');

-- Topics, surveys, consultations.
CREATE TABLE consultations.topic (
  LIKE record.base INCLUDING ALL,
  title text NOT NULL,
  origin text NOT NULL,
  by text,
  class text,
  raised_on date NOT NULL,
  submission text,
  settled_on date,
  steps jsonb NOT NULL DEFAULT '[]',
  step text
);
CREATE INDEX ON consultations.topic (submission);
SELECT record.register('consultations.topic', 'topic');

CREATE TABLE consultations.topic_likeness (
  LIKE record.base INCLUDING ALL,
  topic text NOT NULL,
  similar_to text NOT NULL,
  found_on date NOT NULL,
  grounds text NOT NULL
);
CREATE INDEX ON consultations.topic_likeness (topic);
CREATE INDEX ON consultations.topic_likeness (similar_to);
SELECT record.register('consultations.topic_likeness', 'topicLikeness');

CREATE TABLE consultations.survey (
  LIKE record.base INCLUDING ALL,
  title text NOT NULL,
  kind text NOT NULL,
  topic text REFERENCES consultations.topic,
  held_on date NOT NULL,
  ended_on date,
  division text,
  place_name text,
  special_committee text REFERENCES members.special_committee,
  participants jsonb NOT NULL DEFAULT '[]',
  same_event_as text
);
CREATE INDEX ON consultations.survey (topic);
CREATE INDEX ON consultations.survey (special_committee);
SELECT record.register('consultations.survey', 'survey');

CREATE TABLE consultations.consultation (
  LIKE record.base INCLUDING ALL,
  title text NOT NULL,
  form text NOT NULL,
  held_on date NOT NULL,
  host text,
  initiative_name text,
  brand_name text,
  initiative text,
  brand text,
  topic text REFERENCES consultations.topic,
  platform text,
  proposal text,
  handling_phase text,
  division text,
  place text,
  place_name text,
  place_level text,
  special_committee text REFERENCES members.special_committee,
  activity_group text REFERENCES liaison.activity_group,
  participants jsonb NOT NULL DEFAULT '[]',
  opinions text[] NOT NULL DEFAULT '{}',
  suggestions text[] NOT NULL DEFAULT '{}',
  minutes text,
  same_event_as text
);
CREATE INDEX ON consultations.consultation (topic);
CREATE INDEX ON consultations.consultation (place);
CREATE INDEX ON consultations.consultation (platform);
CREATE INDEX ON consultations.consultation (proposal);
CREATE INDEX ON consultations.consultation (brand);
CREATE INDEX ON consultations.consultation (activity_group);
CREATE INDEX ON consultations.consultation (initiative);
CREATE INDEX ON consultations.consultation (special_committee);
SELECT record.register('consultations.consultation', 'consultation');

CREATE TABLE consultations.member_paper (
  LIKE record.base INCLUDING ALL,
  title text NOT NULL,
  consultation text NOT NULL REFERENCES consultations.consultation,
  person_key text,
  submitted_on date NOT NULL
);
CREATE INDEX ON consultations.member_paper (consultation);
SELECT record.register('consultations.member_paper', 'memberPaper');

-- The form under which a paper counts is that of its consultation.
SELECT record.read_reference('consultation', 'memberPaper', 'consultations.member_paper', 'consultation');
