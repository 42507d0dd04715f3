-- Records of the liaison subgraph. What the columns mean is said in its *.kind.ts files.
CREATE SCHEMA liaison;
GRANT USAGE ON SCHEMA liaison TO tongxin_reader, tongxin_writer;

CREATE TABLE liaison.platform (
  LIKE record.base INCLUDING ALL,
  name text NOT NULL,
  kind text NOT NULL,
  division text,
  place text,
  place_name text,
  place_level text,
  sector text,
  industry_chain text,
  served_by text,
  station text REFERENCES liaison.platform,
  tier_above text REFERENCES liaison.platform,
  grids text[] NOT NULL DEFAULT '{}',
  opened_on date NOT NULL,
  closed_on date,
  reception_day_of_month integer CHECK (reception_day_of_month BETWEEN 1 AND 31),
  reception_from date,
  code_issued_on date,
  standards jsonb NOT NULL DEFAULT '[]',
  heads jsonb NOT NULL DEFAULT '[]',
  liaison_persons jsonb NOT NULL DEFAULT '[]',
  formerly jsonb NOT NULL DEFAULT '[]' CHECK (record.in_sequence(formerly))
);
CREATE INDEX ON liaison.platform (place);
CREATE INDEX ON liaison.platform (station);
CREATE INDEX ON liaison.platform (tier_above);
SELECT record.register('liaison.platform', 'platform');

CREATE TABLE liaison.posting (
  LIKE record.base INCLUDING ALL,
  person_key text NOT NULL,
  member text,
  level text NOT NULL,
  platform text REFERENCES liaison.platform,
  division text,
  place_name text NOT NULL,
  place_level text NOT NULL,
  sector text,
  industry_chain text,
  posted_on date NOT NULL,
  ended_on date,
  formerly jsonb NOT NULL DEFAULT '[]' CHECK (record.in_sequence(formerly))
);
CREATE INDEX ON liaison.posting (member);
CREATE INDEX ON liaison.posting (platform);
SELECT record.register('liaison.posting', 'posting');

CREATE TABLE liaison.activity_group (
  LIKE record.base INCLUDING ALL,
  name text NOT NULL,
  kind text NOT NULL,
  sector text,
  special_committee text,
  division text,
  township text,
  convenor text,
  liaison_officer text,
  plan text,
  elements jsonb NOT NULL DEFAULT '[]',
  established_on date NOT NULL,
  dissolved_on date,
  formerly jsonb NOT NULL DEFAULT '[]' CHECK (record.in_sequence(formerly))
);
CREATE INDEX ON liaison.activity_group (special_committee);
SELECT record.register('liaison.activity_group', 'activityGroup');

CREATE TABLE liaison.activity_summary (
  LIKE record.base INCLUDING ALL,
  activity_group text NOT NULL REFERENCES liaison.activity_group,
  year integer NOT NULL,
  summary text NOT NULL,
  filed_on date NOT NULL
);
CREATE INDEX ON liaison.activity_summary (activity_group);
SELECT record.register('liaison.activity_summary', 'activitySummary');

CREATE TABLE liaison.group_membership (
  LIKE record.base INCLUDING ALL,
  activity_group text NOT NULL REFERENCES liaison.activity_group,
  person_key text NOT NULL,
  level text NOT NULL,
  joined_on date NOT NULL,
  left_on date,
  formerly jsonb NOT NULL DEFAULT '[]' CHECK (record.in_sequence(formerly))
);
CREATE INDEX ON liaison.group_membership (activity_group);
SELECT record.register('liaison.group_membership', 'groupMembership');

CREATE TABLE liaison.group_evaluation (
  LIKE record.base INCLUDING ALL,
  activity_group text NOT NULL REFERENCES liaison.activity_group,
  year integer NOT NULL,
  half integer,
  evaluated_on date NOT NULL,
  score numeric,
  grade text,
  remarks text
);
CREATE INDEX ON liaison.group_evaluation (activity_group);
SELECT record.register('liaison.group_evaluation', 'groupEvaluation');

CREATE TABLE liaison.reception_day (
  LIKE record.base INCLUDING ALL,
  platform text NOT NULL REFERENCES liaison.platform,
  held_on date NOT NULL,
  topic text,
  participants jsonb NOT NULL DEFAULT '[]',
  citizens_met integer
);
CREATE INDEX ON liaison.reception_day (platform);
CREATE INDEX ON liaison.reception_day (platform, held_on);
SELECT record.register('liaison.reception_day', 'receptionDay');

-- The kind of the group, and whether it is there, decide for what its members and evaluations count.
SELECT record.read_reference('activityGroup', 'groupMembership', 'liaison.group_membership', 'activity_group');
SELECT record.read_reference('activityGroup', 'groupEvaluation', 'liaison.group_evaluation', 'activity_group');
SELECT record.read_source('activityGroup', 'activitySummary', 'liaison.activity_summary', 'activity_group');
-- A reception day counts under the kind of its platform; whether a platform held its days is read from them.
SELECT record.read_reference('platform', 'receptionDay', 'liaison.reception_day', 'platform');
SELECT record.read_source('platform', 'receptionDay', 'liaison.reception_day', 'platform');
