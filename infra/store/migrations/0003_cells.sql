-- Which cells there are, whose committees' records each keeps, and from which this one receives.
CREATE SCHEMA ledger;
GRANT USAGE ON SCHEMA ledger TO tongxin_reader, tongxin_writer, tongxin_peer;

-- The directory: which cell owns which committee. A committee not named belongs to the nearest one above it that is.
CREATE TABLE ledger.cell (
  code       text PRIMARY KEY REFERENCES reference.committee,
  home       boolean NOT NULL DEFAULT false,
  pulse      timestamptz
);
COMMENT ON COLUMN ledger.cell.home IS 'The cell whose records are in this very database.';
CREATE UNIQUE INDEX one_home ON ledger.cell (home) WHERE home;

CREATE TABLE ledger.owner (
  committee text PRIMARY KEY REFERENCES reference.committee,
  cell      text NOT NULL REFERENCES ledger.cell
);

CREATE FUNCTION ledger.home() RETURNS text LANGUAGE sql STABLE AS 'SELECT code FROM ledger.cell WHERE home';

-- Settles the directory anew from the cells that are open. A province's cell hosts everybody whom no cell claims; the cell of a
-- city or county hosts itself and those below it. Where records lie no change of territory alters: who carries on another, or was split
-- from it, is kept where that one is.
CREATE FUNCTION ledger.derive_owners() RETURNS void LANGUAGE sql AS $$
  DELETE FROM ledger.owner;
  WITH RECURSIVE up AS (
    SELECT c.code AS committee, c.code AS at, d.kept_with, 0 AS height FROM reference.committee c JOIN reference.division d USING (code)
    UNION ALL
    SELECT up.committee, d.code, d.kept_with, up.height + 1 FROM up JOIN reference.division d ON d.code = up.kept_with
  )
  INSERT INTO ledger.owner (committee, cell)
  SELECT DISTINCT ON (claims.committee) claims.committee, claims.cell FROM (
    SELECT up.committee, up.at AS cell, up.height FROM up JOIN ledger.cell ON cell.code = up.at
    UNION ALL
    SELECT c.code, home.code, 1000 FROM reference.committee c, ledger.cell home JOIN reference.committee h ON h.code = home.code
    WHERE home.home AND h.level = 'PROVINCE'
  ) claims ORDER BY claims.committee, claims.height;
$$;

-- What is received: one feed for each cell, with a subscription here and a slot there. Written before the slot is made, so
-- that a start that broke off leaves nothing behind that nobody knows of.
CREATE TABLE ledger.feed (
  cell       text PRIMARY KEY REFERENCES ledger.cell,
  slot       text NOT NULL,
  checked_at timestamptz,
  lag_bytes  bigint,
  trouble    text,
  stopped    boolean NOT NULL DEFAULT false,
  tries      integer NOT NULL DEFAULT 0,
  tried_at   timestamptz
);
COMMENT ON COLUMN ledger.feed.lag_bytes IS 'What the cell had written and we had not yet received, when it was last asked.';
COMMENT ON COLUMN ledger.feed.stopped IS 'Nothing more arrives until somebody acts.';
COMMENT ON COLUMN ledger.feed.tries IS 'How often it was set going again at the same pulse of the cell, which is tried_at.';
COMMENT ON COLUMN ledger.feed.trouble IS 'What is wrong and what to do, for the operator; null: nothing.';

GRANT SELECT ON ledger.cell, ledger.owner TO tongxin_reader, tongxin_writer;
