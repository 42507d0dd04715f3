-- Initiatives, their local brands, the register of places, and targets. What the columns mean is said in their *.kind.ts files.
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

CREATE TABLE consultations.target (
  LIKE record.base INCLUDING ALL,
  title text NOT NULL,
  initiative text NOT NULL,
  aimed_at text,
  measure text NOT NULL,
  number integer,
  year integer NOT NULL,
  by_march integer,
  by_june integer,
  by_september integer
);
CREATE INDEX ON consultations.target (initiative);
SELECT record.register('consultations.target', 'target');

ALTER TABLE consultations.consultation ADD COLUMN under_initiative text, ADD COLUMN under_brand text, ADD COLUMN place text;
CREATE INDEX ON consultations.consultation (under_initiative);
CREATE INDEX ON consultations.consultation (under_brand);
CREATE INDEX ON consultations.consultation (place);

-- A problem is solved under the initiative of the consultation at which it was raised.
INSERT INTO record.dependent (kind, dependent, relation, reference) VALUES
  ('consultation', 'problem', 'consultations.problem', 'consultation');

-- Whether a place was reached is looked up for every place of a register.
CREATE INDEX ON ledger.fact (subject, day) WHERE measure = 'PLACES_REACHED';
