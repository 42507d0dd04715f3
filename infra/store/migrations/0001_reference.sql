-- Reference data: the same in every cell, sent downward. The parent column is the tree; code prefixes are not.
CREATE SCHEMA reference;

-- The divisions of one edition of GB/T 2260, as it was published. What changed before and since is told by records of the provinces
-- (territoryChange), from which reference.derive_territory() makes everything below.
CREATE TABLE reference.edition (
  code          text PRIMARY KEY CHECK (code ~ '^\d{6}(-Z\d{2})?$'),
  name          text NOT NULL,
  level         text NOT NULL CHECK (level IN ('PROVINCE', 'CITY', 'COUNTY')),
  parent        text REFERENCES reference.edition,
  has_committee boolean NOT NULL
);
-- The day on which the divisions were as the edition has them.
CREATE FUNCTION reference.edition_day() RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN '2023-06-30'::date;

-- Every code that there is or was, as it is by now or was last. A code is never forgotten: records name it.
CREATE TABLE reference.division (
  code          text PRIMARY KEY CHECK (code ~ '^\d{6}(-Z\d{2})?$'),
  name          text NOT NULL,
  level         text NOT NULL CHECK (level IN ('PROVINCE', 'CITY', 'COUNTY')),
  parent        text REFERENCES reference.division,
  has_committee boolean NOT NULL,
  heir          text REFERENCES reference.division,
  kept_with     text REFERENCES reference.division
);
CREATE INDEX ON reference.division (parent, code);
COMMENT ON COLUMN reference.division.heir IS 'What it became or was merged into when its code ended.';
COMMENT ON COLUMN reference.division.kept_with IS 'Whose cell keeps the records of its committee, unless that runs one itself. A change of territory moves no records.';

-- What a code was called and where it belonged, from the first day to before the other.
CREATE TABLE reference.division_spell (
  code   text NOT NULL,
  since  date NOT NULL,
  until  date NOT NULL,
  name   text NOT NULL,
  parent text,
  PRIMARY KEY (code, since),
  CHECK (since < until)
);
CREATE INDEX ON reference.division_spell (parent);

-- Which code stands for one on a day: itself; after it ended, its heir; before it began, what carries on in it, or itself.
CREATE TABLE reference.place (
  code  text NOT NULL,
  place text NOT NULL,
  since date NOT NULL,
  until date NOT NULL,
  PRIMARY KEY (code, since)
);
CREATE INDEX ON reference.place (place);

CREATE TABLE reference.committee (
  code       text PRIMARY KEY REFERENCES reference.division,
  name       text NOT NULL,
  short_name text NOT NULL,
  level      text NOT NULL,
  parent     text REFERENCES reference.committee
);
CREATE INDEX ON reference.committee (parent, code);

CREATE TABLE reference.sector (
  code       text PRIMARY KEY,
  name       text NOT NULL,
  short_name text NOT NULL,
  kind       text NOT NULL CHECK (kind IN ('PARTY', 'ORGANISATION', 'SECTOR', 'INVITED'))
);

-- Who is directly above a committee, and when.
CREATE TABLE reference.parent (
  code   text NOT NULL,
  parent text NOT NULL,
  since  date NOT NULL,
  until  date NOT NULL,
  PRIMARY KEY (code, since)
);
CREATE INDEX ON reference.parent (parent);

-- Which scopes a committee's facts count towards, if they happened from one day to before the other: itself, and itself and every
-- committee above it as part of a subtree. A committee that never had any below it (a leaf) has the subtree row only: for it, SELF and
-- SUBTREE are the same.
CREATE TABLE reference.reach (
  owner text NOT NULL REFERENCES reference.committee,
  scope text NOT NULL REFERENCES reference.committee,
  reach text NOT NULL CHECK (reach IN ('SELF', 'SUBTREE')),
  leaf  boolean NOT NULL,
  since date NOT NULL,
  until date NOT NULL,
  last  boolean NOT NULL,
  PRIMARY KEY (owner, scope, reach, since),
  CHECK (since < until)
);
CREATE INDEX ON reference.reach (scope, reach);
COMMENT ON COLUMN reference.reach.last IS 'Of a scope that ended: what was in it on its last day.';

-- Figures that committees published, kept beside the computed ones. Never an input of a figure.
CREATE TABLE reference.published_figure (
  id          text PRIMARY KEY,
  committee   text NOT NULL REFERENCES reference.committee,
  measure     text,
  filter      jsonb NOT NULL,
  wording     text NOT NULL,
  value       text NOT NULL,
  qualifier   text NOT NULL,
  unit        text NOT NULL,
  period_from date,
  period_to   date,
  as_of       date NOT NULL,
  scope       text NOT NULL CHECK (scope IN ('SELF', 'SUBTREE')),
  kind        text NOT NULL,
  covers      text NOT NULL
);
CREATE INDEX ON reference.published_figure (committee);

GRANT USAGE ON SCHEMA reference TO tongxin_reader, tongxin_writer;
GRANT SELECT ON ALL TABLES IN SCHEMA reference TO tongxin_reader, tongxin_writer;
