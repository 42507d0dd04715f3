-- Records of the liaison subgraph. What the columns mean is said in its *.kind.ts files.
CREATE SCHEMA liaison;
GRANT USAGE ON SCHEMA liaison TO tongxin_reader, tongxin_writer;

CREATE TABLE liaison.platform (
  LIKE record.base INCLUDING ALL,
  name text NOT NULL,
  kind text NOT NULL,
  division text,
  place_name text,
  place_level text,
  sector text,
  industry_chain text,
  served_by text,
  opened_on date NOT NULL,
  closed_on date,
  heads jsonb NOT NULL DEFAULT '[]'
);
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
  posted_on date NOT NULL,
  ended_on date
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
  convenor text,
  liaison_officer text,
  plan text,
  established_on date NOT NULL,
  dissolved_on date
);
CREATE INDEX ON liaison.activity_group (special_committee);
SELECT record.register('liaison.activity_group', 'activityGroup');

CREATE TABLE liaison.group_membership (
  LIKE record.base INCLUDING ALL,
  activity_group text NOT NULL REFERENCES liaison.activity_group,
  person_key text NOT NULL,
  level text NOT NULL,
  joined_on date NOT NULL,
  left_on date
);
CREATE INDEX ON liaison.group_membership (activity_group);
SELECT record.register('liaison.group_membership', 'groupMembership');

CREATE TABLE liaison.reception_day (
  LIKE record.base INCLUDING ALL,
  platform text NOT NULL REFERENCES liaison.platform,
  held_on date NOT NULL,
  topic text,
  participants jsonb NOT NULL DEFAULT '[]',
  citizens_met integer
);
CREATE INDEX ON liaison.reception_day (platform);
SELECT record.register('liaison.reception_day', 'receptionDay');

CREATE TABLE liaison.visit (
  LIKE record.base INCLUDING ALL,
  visited_on date NOT NULL,
  by text NOT NULL,
  purpose text NOT NULL,
  division text,
  place_name text NOT NULL,
  place_level text,
  participants jsonb NOT NULL DEFAULT '[]',
  households integer,
  people_met integer
);
SELECT record.register('liaison.visit', 'visit');

CREATE TABLE liaison.lecture (
  LIKE record.base INCLUDING ALL,
  title text NOT NULL,
  kind text NOT NULL,
  held_on date NOT NULL,
  platform text REFERENCES liaison.platform,
  place_name text,
  audience integer
);
CREATE INDEX ON liaison.lecture (platform);
SELECT record.register('liaison.lecture', 'lecture');

CREATE TABLE liaison.deed (
  LIKE record.base INCLUDING ALL,
  title text NOT NULL,
  done_on date NOT NULL,
  beneficiary text NOT NULL,
  outcome text,
  platform text REFERENCES liaison.platform
);
CREATE INDEX ON liaison.deed (platform);
SELECT record.register('liaison.deed', 'deed');

CREATE TABLE liaison.submission (
  LIKE record.base INCLUDING ALL,
  subject text NOT NULL,
  channel text NOT NULL,
  platform text REFERENCES liaison.platform,
  place_name text,
  received_on date NOT NULL,
  answered_on date
);
CREATE INDEX ON liaison.submission (platform);
SELECT record.register('liaison.submission', 'submission');

-- The views of these read the record they refer to as well.
INSERT INTO record.dependent (kind, dependent, relation, reference) VALUES
  ('activityGroup', 'groupMembership', 'liaison.group_membership', 'activity_group'),
  ('platform', 'receptionDay', 'liaison.reception_day', 'platform');
