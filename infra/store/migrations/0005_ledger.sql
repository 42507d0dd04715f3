-- Facts, links and cards: what an owner publishes of its records. One partition per cell, so that what comes from a
-- cell stays apart from the others' and a cell can only publish in its own name. See docs/decisions/0003-the-ledger.md.

CREATE TABLE ledger.fact (
  cell       text NOT NULL,
  owner      text NOT NULL,
  record     text NOT NULL,
  measure    text NOT NULL,
  amount     numeric NOT NULL,
  day        date NOT NULL,
  known      timestamptz(3) NOT NULL,
  entered    timestamptz NOT NULL DEFAULT clock_timestamp(),
  dimensions jsonb NOT NULL,
  subject    text NOT NULL DEFAULT '',
  arrived    xid8 NOT NULL DEFAULT pg_current_xact_id(),
  CHECK (split_part(record, '_', 2) = owner)
) PARTITION BY LIST (cell);
COMMENT ON COLUMN ledger.fact.day IS 'When it happened, in Asia/Shanghai.';
COMMENT ON COLUMN ledger.fact.known IS 'Since when it is known: to its owner, or to the earlier register from which it was taken over.';
COMMENT ON COLUMN ledger.fact.entered IS 'When its owner''s cell wrote it, by that cell''s clock.';
COMMENT ON COLUMN ledger.fact.arrived IS 'The transaction that brought it into this database; not replicated. The compactor''s watermark.';
CREATE INDEX ON ledger.fact (record);
CREATE INDEX ON ledger.fact (measure, owner, day);
CREATE INDEX ON ledger.fact (measure, known);
CREATE INDEX ON ledger.fact (arrived);
-- The duty entries of a person.
CREATE INDEX ON ledger.fact (subject, measure, day) WHERE subject <> '';
-- Whether a place was reached is looked up for every place of a register.
CREATE INDEX ON ledger.fact (subject, day) WHERE measure = 'PLACES_REACHED';
CREATE INDEX ON ledger.fact (record.normal_key(subject)) WHERE measure = 'MEMBERS';
-- What is the same event as one that another committee recorded is looked up for every figure of events.
CREATE INDEX ON ledger.fact (measure, owner, day) WHERE dimensions ? 'same_event';

CREATE TABLE ledger.link (
  cell     text NOT NULL,
  source   text NOT NULL,
  relation text NOT NULL,
  target   text NOT NULL,
  change   smallint NOT NULL CHECK (change IN (1, -1)),
  known    timestamptz NOT NULL,
  entered  timestamptz NOT NULL DEFAULT clock_timestamp()
) PARTITION BY LIST (cell);
CREATE INDEX ON ledger.link (source);
CREATE INDEX ON ledger.link (target);
-- What parts two records is looked up for every record of a matter.
CREATE INDEX ON ledger.link (target) WHERE relation IN ('PARTS', 'PARTS_FROM');

CREATE TABLE ledger.card (
  cell       text NOT NULL,
  id         text NOT NULL,
  owner      text NOT NULL,
  kind       text NOT NULL,
  title      text NOT NULL,
  status     text,
  day        date NOT NULL,
  due        date,
  dimensions jsonb NOT NULL DEFAULT '{}',
  withdrawn  boolean NOT NULL DEFAULT false,
  text       text NOT NULL DEFAULT '',
  known      timestamptz(3) NOT NULL DEFAULT date_trunc('milliseconds', clock_timestamp()),
  words      tsvector GENERATED ALWAYS AS (ledger.words(title, text)) STORED,
  PRIMARY KEY (cell, id),
  CHECK (split_part(id, '_', 2) = owner)
) PARTITION BY LIST (cell);
COMMENT ON COLUMN ledger.card.due IS 'By when its next step is due; null: nothing is.';
COMMENT ON COLUMN ledger.card.text IS 'What it may be found by besides its title; published, so never personal.';
COMMENT ON COLUMN ledger.card.known IS 'Since when it says this.';
COMMENT ON COLUMN ledger.card.words IS 'Not replicated: each database makes it itself.';
CREATE INDEX ON ledger.card (id);
CREATE INDEX ON ledger.card (kind, owner, day, id);
CREATE INDEX ON ledger.card (kind, day, id);
CREATE INDEX ON ledger.card (day, id);
CREATE INDEX ON ledger.card (owner, day, id);
-- Lists of what is overdue or soon due, for any scope, are read from cards alone.
CREATE INDEX ON ledger.card (kind, owner, due, id) WHERE due IS NOT NULL AND NOT withdrawn;
-- What came to a committee.
CREATE INDEX ON ledger.card ((dimensions ->> 'receiver'), day, id) WHERE kind = 'escalation' AND NOT withdrawn;
-- What waits to be sorted into the index is read by every search: little of it, then.
CREATE INDEX ON ledger.card USING gin (words) WITH (gin_pending_list_limit = 256);

-- What cards said before. The newest version is the card itself.
CREATE TABLE ledger.card_version (
  cell       text NOT NULL,
  id         text NOT NULL,
  owner      text NOT NULL,
  kind       text NOT NULL,
  title      text NOT NULL,
  status     text,
  day        date NOT NULL,
  due        date,
  dimensions jsonb NOT NULL,
  withdrawn  boolean NOT NULL,
  text       text NOT NULL,
  known      timestamptz(3) NOT NULL,
  until      timestamptz(3) NOT NULL,
  PRIMARY KEY (id, known, cell),
  CHECK (split_part(id, '_', 2) = owner),
  CHECK (known < until)
) PARTITION BY LIST (cell);
COMMENT ON COLUMN ledger.card_version.until IS 'Since when it says something else.';

-- Cards as they were known at an instant.
CREATE FUNCTION ledger.cards_as_of(instant timestamptz)
RETURNS TABLE (cell text, id text, owner text, kind text, title text, status text, day date, due date, dimensions jsonb, withdrawn boolean, text text, known timestamptz)
LANGUAGE sql STABLE AS $$
  SELECT cell, id, owner, kind, title, status, day, due, dimensions, withdrawn, text, known FROM ledger.card WHERE known <= instant
  UNION ALL
  SELECT cell, id, owner, kind, title, status, day, due, dimensions, withdrawn, text, known FROM ledger.card_version WHERE known <= instant AND until > instant
$$;

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

-- What travels, each in a partition of its own for every cell.
CREATE FUNCTION ledger.published() RETURNS text[] LANGUAGE sql IMMUTABLE RETURN ARRAY['fact', 'link', 'card', 'card_version', 'pulse'];

-- Opens a place for what a cell publishes: its own partitions.
CREATE FUNCTION ledger.open_cell(p_cell text, p_home boolean) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  base text;
BEGIN
  FOREACH base IN ARRAY ledger.published() LOOP
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

-- Which cell is at home here. Other cells may see what it publishes, and of nobody else.
CREATE FUNCTION ledger.move_home(p_cell text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  base text;
  former text;
BEGIN
  UPDATE ledger.cell SET home = false WHERE home AND code <> p_cell RETURNING code INTO former;
  PERFORM ledger.open_cell(p_cell, true);
  FOREACH base IN ARRAY ledger.published() LOOP
    IF former IS NOT NULL THEN EXECUTE format('REVOKE ALL ON ledger.%I FROM tongxin_peer', base || '_' || former); END IF;
    EXECUTE format('GRANT SELECT ON ledger.%I TO tongxin_peer', base || '_' || p_cell);
  END LOOP;
END $$;

-- Takes what a cell published out again, from the rollup too, so that it can be copied anew. The other cells stay as they are.
CREATE FUNCTION ledger.forget_cell(p_cell text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  below xid8;
  base text;
BEGIN
  IF p_cell = ledger.home() THEN RAISE EXCEPTION 'Cell % is at home here: its ledger has no other copy', p_cell; END IF;
  SELECT upto INTO below FROM ledger.watermark FOR UPDATE;
  PERFORM ledger.roll('0', below, p_cell, -1);
  FOREACH base IN ARRAY ledger.published() LOOP
    EXECUTE format('TRUNCATE ledger.%I', base || '_' || p_cell);
  END LOOP;
END $$;

-- Which kinds there are and where their records are; filled with the views.
CREATE TABLE ledger.kind (
  name     text PRIMARY KEY,
  relation text NOT NULL
);
CREATE FUNCTION ledger.table_of(p_kind text) RETURNS text LANGUAGE sql STABLE AS 'SELECT relation FROM ledger.kind WHERE name = p_kind';

-- The home cell's sign of life.
CREATE FUNCTION ledger.beat() RETURNS void LANGUAGE sql AS $$
  INSERT INTO ledger.pulse (cell, at) SELECT code, clock_timestamp() FROM ledger.cell WHERE home
  ON CONFLICT (cell) DO UPDATE SET at = EXCLUDED.at;
$$;

-- Which views of a kind stand, by a digest of their text.
CREATE TABLE ledger.view_version (
  kind text PRIMARY KEY,
  hash text NOT NULL
);

GRANT SELECT ON ledger.fact, ledger.link, ledger.card, ledger.card_version, ledger.pulse TO tongxin_reader, tongxin_writer;
