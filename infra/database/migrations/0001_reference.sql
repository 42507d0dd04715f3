-- Reference data: the same in every cell, sent downward. The parent column is the tree; code prefixes are not.
CREATE SCHEMA reference;

CREATE TABLE reference.division (
  code          text PRIMARY KEY CHECK (code ~ '^\d{6}(-Z\d{2})?$'),
  name          text NOT NULL,
  level         text NOT NULL CHECK (level IN ('PROVINCE', 'CITY', 'COUNTY')),
  parent        text REFERENCES reference.division,
  has_committee boolean NOT NULL
);
CREATE INDEX ON reference.division (parent, code);

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

-- Which scopes a committee's facts count towards: itself, and itself and every committee above it as part of a subtree.
-- A committee without any below it (a leaf) has the subtree row only: for it, SELF and SUBTREE are the same.
CREATE TABLE reference.reach (
  owner text NOT NULL REFERENCES reference.committee,
  scope text NOT NULL REFERENCES reference.committee,
  reach text NOT NULL CHECK (reach IN ('SELF', 'SUBTREE')),
  leaf  boolean NOT NULL,
  PRIMARY KEY (owner, scope, reach)
);
CREATE INDEX ON reference.reach (scope, reach);

CREATE FUNCTION reference.derive_reach() RETURNS void LANGUAGE sql AS $$
  DELETE FROM reference.reach;
  WITH RECURSIVE up AS (
    SELECT code AS owner, code AS scope, parent FROM reference.committee
    UNION ALL
    SELECT up.owner, c.code, c.parent FROM up JOIN reference.committee c ON c.code = up.parent
  )
  INSERT INTO reference.reach
  SELECT owner, scope, 'SUBTREE', NOT EXISTS (SELECT FROM reference.committee WHERE committee.parent = up.scope) FROM up
  UNION ALL
  SELECT DISTINCT parent, parent, 'SELF', false FROM reference.committee WHERE parent IS NOT NULL;
$$;

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
