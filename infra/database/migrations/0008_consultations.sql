-- Records of the consultations subgraph. What the columns mean is said in its *.kind.ts files.
CREATE SCHEMA consultations;
GRANT USAGE ON SCHEMA consultations TO tongxin_reader, tongxin_writer;

CREATE TABLE consultations.topic (
  LIKE record.base INCLUDING ALL,
  title text NOT NULL,
  origin text NOT NULL,
  by text,
  class text,
  raised_on date NOT NULL,
  submission text,
  settled_on date
);
CREATE INDEX ON consultations.topic (submission);
SELECT record.register('consultations.topic', 'topic');

CREATE TABLE consultations.consultation (
  LIKE record.base INCLUDING ALL,
  title text NOT NULL,
  form text NOT NULL,
  held_on date NOT NULL,
  host text,
  initiative text,
  brand text,
  topic text REFERENCES consultations.topic,
  platform text,
  division text,
  place_name text,
  place_level text,
  participants jsonb NOT NULL DEFAULT '[]',
  opinions text[] NOT NULL DEFAULT '{}',
  suggestions text[] NOT NULL DEFAULT '{}',
  minutes text
);
CREATE INDEX ON consultations.consultation (topic);
CREATE INDEX ON consultations.consultation (platform);
SELECT record.register('consultations.consultation', 'consultation');

CREATE TABLE consultations.problem (
  LIKE record.base INCLUDING ALL,
  title text NOT NULL,
  origin text NOT NULL,
  consultation text REFERENCES consultations.consultation,
  unit text,
  raised_on date NOT NULL,
  due_on date,
  solved_on date,
  outcome text
);
CREATE INDEX ON consultations.problem (consultation);
SELECT record.register('consultations.problem', 'problem');

CREATE TABLE consultations.report (
  LIKE record.base INCLUDING ALL,
  title text NOT NULL,
  origin text NOT NULL,
  form text,
  consultation text REFERENCES consultations.consultation,
  delivered_on date NOT NULL
);
CREATE INDEX ON consultations.report (consultation);
SELECT record.register('consultations.report', 'report');
