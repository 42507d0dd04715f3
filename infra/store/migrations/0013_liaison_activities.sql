-- What members do in their groups and at their platforms, and with whom. What the columns mean is said in the *.kind.ts files.
CREATE TABLE liaison.pairing (
  LIKE record.base INCLUDING ALL,
  person_key text NOT NULL,
  level text NOT NULL,
  partner_kind text NOT NULL,
  partner text NOT NULL,
  division text,
  place_name text NOT NULL,
  paired_on date NOT NULL,
  ended_on date,
  formerly jsonb NOT NULL DEFAULT '[]' CHECK (record.in_sequence(formerly))
);
SELECT record.register('liaison.pairing', 'pairing');

CREATE TABLE liaison.visit (
  LIKE record.base INCLUDING ALL,
  visited_on date NOT NULL,
  by text NOT NULL,
  purpose text NOT NULL,
  division text,
  place_name text NOT NULL,
  place_level text,
  activity_group text REFERENCES liaison.activity_group,
  pairing text REFERENCES liaison.pairing,
  special_committee text REFERENCES members.special_committee,
  participants jsonb NOT NULL DEFAULT '[]',
  households integer,
  people_met integer
);
CREATE INDEX ON liaison.visit (pairing);
CREATE INDEX ON liaison.visit (activity_group);
CREATE INDEX ON liaison.visit (special_committee);
SELECT record.register('liaison.visit', 'visit');

CREATE TABLE liaison.lecture (
  LIKE record.base INCLUDING ALL,
  title text NOT NULL,
  kind text NOT NULL,
  held_on date NOT NULL,
  platform text REFERENCES liaison.platform,
  place_name text,
  audience integer,
  lecturers text[] NOT NULL DEFAULT '{}',
  same_event_as text
);
CREATE INDEX ON liaison.lecture (platform);
SELECT record.register('liaison.lecture', 'lecture');

CREATE TABLE liaison.reading_session (
  LIKE record.base INCLUDING ALL,
  title text NOT NULL,
  book text,
  held_on date NOT NULL,
  activity_group text REFERENCES liaison.activity_group,
  platform text REFERENCES liaison.platform,
  readers integer,
  participants jsonb NOT NULL DEFAULT '[]',
  members text[] NOT NULL DEFAULT '{}',
  same_event_as text
);
CREATE INDEX ON liaison.reading_session (platform);
CREATE INDEX ON liaison.reading_session (activity_group);
SELECT record.register('liaison.reading_session', 'readingSession');

CREATE TABLE liaison.training (
  LIKE record.base INCLUDING ALL,
  title text NOT NULL,
  audience text NOT NULL,
  held_on date NOT NULL,
  days integer,
  place_name text,
  participants integer,
  attendees jsonb NOT NULL DEFAULT '[]',
  trainees text[] NOT NULL DEFAULT '{}',
  same_event_as text
);
SELECT record.register('liaison.training', 'training');

CREATE TABLE liaison.study_session (
  LIKE record.base INCLUDING ALL,
  topic text NOT NULL,
  body text NOT NULL,
  held_on date NOT NULL,
  unit text,
  attendance integer,
  participants jsonb NOT NULL DEFAULT '[]',
  members text[] NOT NULL DEFAULT '{}',
  same_event_as text
);
SELECT record.register('liaison.study_session', 'studySession');

CREATE TABLE liaison.joint_activity (
  LIKE record.base INCLUDING ALL,
  title text NOT NULL,
  partner_level text NOT NULL,
  partner text,
  partner_kind text,
  partner_name text,
  across text,
  held_on date NOT NULL,
  place_name text,
  activity_group text REFERENCES liaison.activity_group,
  with_group text,
  special_committee text REFERENCES members.special_committee,
  participants jsonb NOT NULL DEFAULT '[]',
  same_event_as text
);
CREATE INDEX ON liaison.joint_activity (activity_group);
CREATE INDEX ON liaison.joint_activity (special_committee);
SELECT record.register('liaison.joint_activity', 'jointActivity');

CREATE TABLE liaison.member_activity (
  LIKE record.base INCLUDING ALL,
  title text NOT NULL,
  kind text NOT NULL,
  held_on date NOT NULL,
  activity_group text REFERENCES liaison.activity_group,
  platform text REFERENCES liaison.platform,
  division text,
  place_name text,
  place_level text,
  participants jsonb NOT NULL DEFAULT '[]',
  people_served integer,
  outcome text,
  same_event_as text
);
CREATE INDEX ON liaison.member_activity (platform);
CREATE INDEX ON liaison.member_activity (activity_group);
SELECT record.register('liaison.member_activity', 'memberActivity');

CREATE TABLE liaison.deed (
  LIKE record.base INCLUDING ALL,
  title text NOT NULL,
  done_on date NOT NULL,
  beneficiary text NOT NULL,
  outcome text,
  platform text REFERENCES liaison.platform,
  members text[] NOT NULL DEFAULT '{}'
);
CREATE INDEX ON liaison.deed (platform);
SELECT record.register('liaison.deed', 'deed');

-- What counts as an activity of a group is read with the group.
SELECT record.read_source('activityGroup', 'readingSession', 'liaison.reading_session', 'activity_group');
SELECT record.read_source('activityGroup', 'jointActivity', 'liaison.joint_activity', 'activity_group');
SELECT record.read_source('activityGroup', 'memberActivity', 'liaison.member_activity', 'activity_group');
SELECT record.read_source('activityGroup', 'visit', 'liaison.visit', 'activity_group');
