-- Facts, links and cards: what an owner publishes of its records. One partition per cell, so that what comes from a
-- cell stays apart from the others' and a cell can only publish in its own name. See docs/decisions/0003-the-ledger.md.
CREATE SCHEMA ledger;

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

CREATE TABLE ledger.fact (
  cell       text NOT NULL,
  owner      text NOT NULL,
  record     text NOT NULL,
  measure    text NOT NULL,
  amount     numeric NOT NULL,
  day        date NOT NULL,
  known      timestamptz(3) NOT NULL,
  dimensions jsonb NOT NULL,
  subject    text NOT NULL DEFAULT '',
  arrived    xid8 NOT NULL DEFAULT pg_current_xact_id(),
  CHECK (split_part(record, '_', 2) = owner)
) PARTITION BY LIST (cell);
COMMENT ON COLUMN ledger.fact.day IS 'When it happened, in Asia/Shanghai.';
COMMENT ON COLUMN ledger.fact.known IS 'Since when it is known.';
COMMENT ON COLUMN ledger.fact.arrived IS 'The transaction that brought it into this database; not replicated. The compactor''s watermark.';
CREATE INDEX ON ledger.fact (record);
CREATE INDEX ON ledger.fact (measure, owner, day);
CREATE INDEX ON ledger.fact (measure, known);
CREATE INDEX ON ledger.fact (arrived);

CREATE TABLE ledger.link (
  cell     text NOT NULL,
  source   text NOT NULL,
  relation text NOT NULL,
  target   text NOT NULL,
  change   smallint NOT NULL CHECK (change IN (1, -1)),
  known    timestamptz NOT NULL
) PARTITION BY LIST (cell);
CREATE INDEX ON ledger.link (source);
CREATE INDEX ON ledger.link (target);

CREATE TABLE ledger.card (
  cell       text NOT NULL,
  id         text NOT NULL,
  owner      text NOT NULL,
  kind       text NOT NULL,
  title      text NOT NULL,
  status     text,
  day        date NOT NULL,
  dimensions jsonb NOT NULL DEFAULT '{}',
  withdrawn  boolean NOT NULL DEFAULT false,
  PRIMARY KEY (cell, id),
  CHECK (split_part(id, '_', 2) = owner)
) PARTITION BY LIST (cell);
CREATE INDEX ON ledger.card (id);
CREATE INDEX ON ledger.card (kind, owner, day, id);
CREATE INDEX ON ledger.card (kind, day, id);

-- A cell's sign of life, written by the cell, replicated upward: how fresh its figures are.
CREATE TABLE ledger.pulse (
  cell text NOT NULL,
  at   timestamptz NOT NULL,
  PRIMARY KEY (cell)
) PARTITION BY LIST (cell);

-- A cell publishes for the committees that it owns, no others: a forged row stops its feed (and no other) with this error.
CREATE FUNCTION ledger.only_own() RETURNS trigger LANGUAGE plpgsql SET search_path = ledger, pg_temp AS $$
DECLARE
  row jsonb := to_jsonb(NEW);
  whose text := coalesce(row ->> 'owner', split_part(row ->> 'source', '_', 2), row ->> 'cell');
BEGIN
  IF NOT EXISTS (SELECT FROM ledger.owner o WHERE o.committee = whose AND o.cell = NEW.cell) THEN
    RAISE EXCEPTION 'Cell % published a row of committee %, which it does not own', NEW.cell, whose;
  END IF;
  RETURN NEW;
END $$;

-- Opens a place for what a cell publishes: its own partitions.
CREATE FUNCTION ledger.open_cell(p_cell text, p_home boolean) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  base text;
BEGIN
  FOREACH base IN ARRAY ARRAY['fact', 'link', 'card', 'pulse'] LOOP
    IF to_regclass(format('ledger.%I', base || '_' || p_cell)) IS NULL THEN
      EXECUTE format('CREATE TABLE ledger.%I PARTITION OF ledger.%I FOR VALUES IN (%L)', base || '_' || p_cell, base, p_cell);
      IF NOT p_home THEN
        EXECUTE format('CREATE TRIGGER only_own BEFORE INSERT OR UPDATE ON ledger.%I FOR EACH ROW EXECUTE FUNCTION ledger.only_own()', base || '_' || p_cell);
        EXECUTE format('ALTER TABLE ledger.%I ENABLE ALWAYS TRIGGER only_own', base || '_' || p_cell);
      END IF;
    END IF;
  END LOOP;
  INSERT INTO ledger.cell (code, home) VALUES (p_cell, p_home) ON CONFLICT (code) DO UPDATE SET home = EXCLUDED.home;
END $$;

-- Settles the directory anew from the cells that are open. A province's cell hosts everybody whom no cell claims; the cell of a
-- city or county hosts itself and those below it.
CREATE FUNCTION ledger.derive_owners() RETURNS void LANGUAGE sql AS $$
  DELETE FROM ledger.owner;
  WITH RECURSIVE up AS (
    SELECT code AS committee, code AS at, parent, 0 AS height FROM reference.committee
    UNION ALL
    SELECT up.committee, c.code, c.parent, up.height + 1 FROM up JOIN reference.committee c ON c.code = up.parent
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

-- Takes what a cell published out again, from the rollup too, so that it can be copied anew. The other cells stay as they are.
CREATE FUNCTION ledger.forget_cell(p_cell text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  below xid8;
  base text;
BEGIN
  IF p_cell = ledger.home() THEN RAISE EXCEPTION 'Cell % is at home here: its ledger has no other copy', p_cell; END IF;
  SELECT upto INTO below FROM ledger.watermark FOR UPDATE;
  PERFORM ledger.roll('0', below, p_cell, -1);
  FOREACH base IN ARRAY ARRAY['fact', 'link', 'card', 'pulse'] LOOP
    EXECUTE format('TRUNCATE ledger.%I', base || '_' || p_cell);
  END LOOP;
END $$;
