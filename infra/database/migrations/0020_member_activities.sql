-- Activities of members: activity days, activities of groups, voluntary service.
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
  outcome text
);
CREATE INDEX ON liaison.member_activity (activity_group);
CREATE INDEX ON liaison.member_activity (platform);
SELECT record.register('liaison.member_activity', 'memberActivity');
