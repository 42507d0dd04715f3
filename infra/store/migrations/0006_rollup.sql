-- Rollups: facts summed by scope, measure and time, derived by the compactor alone, exactly once, and rebuilt from nothing at
-- will. Reading = rollup + facts that arrived since the watermark. By month for every scope; by day for those with committees
-- below, so that a figure to the middle of a month or as of a past day reads no more facts for a province than for a county.
CREATE TABLE ledger.rollup (
  scope      text NOT NULL,
  reach      text NOT NULL,
  measure    text NOT NULL,
  grain      text NOT NULL CHECK (grain IN ('MONTH', 'DAY')),
  dimensions jsonb NOT NULL,
  period     date NOT NULL,
  known      date NOT NULL,
  amount     numeric NOT NULL,
  PRIMARY KEY (scope, reach, measure, grain, dimensions, period, known)
) WITH (fillfactor = 80);
COMMENT ON COLUMN ledger.rollup.dimensions IS 'JSON null: over all dimensions.';
COMMENT ON COLUMN ledger.rollup.period IS 'The day, or the first of the month, on which it happened.';
COMMENT ON COLUMN ledger.rollup.known IS 'The day, or the first of the month, since which it is known.';

-- Facts of transactions below the watermark are in the rollup; the others are not yet.
CREATE TABLE ledger.watermark (
  single boolean PRIMARY KEY DEFAULT true CHECK (single),
  upto xid8 NOT NULL
);
INSERT INTO ledger.watermark (upto) VALUES ('0');

CREATE FUNCTION ledger.month_of(day date) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN make_date(extract(year FROM day)::int, extract(month FROM day)::int, 1);

-- The instant's day in Asia/Shanghai (UTC+8 all year since 1991, so a fixed shift serves).
CREATE FUNCTION ledger.day_of(instant timestamptz) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN ((instant AT TIME ZONE 'UTC') + interval '8 hours')::date;

-- The instant at which such a day begins: with the same shift, so that no instant falls into two days or none.
CREATE FUNCTION ledger.day_begins(day date) RETURNS timestamptz LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN (day::timestamp - interval '8 hours') AT TIME ZONE 'UTC';

-- What facts of the transactions from low to below high add to the rollup, each where it counts on its day; of one cell, of some owners, or of all.
CREATE FUNCTION ledger.rolled_up(low xid8, high xid8, p_cell text DEFAULT NULL, p_owners text[] DEFAULT NULL) RETURNS SETOF ledger.rollup LANGUAGE sql STABLE AS $$
  WITH by_day AS MATERIALIZED (
    SELECT owner, measure, day, ledger.day_of(known) AS known, dimensions, sum(amount) AS amount
    FROM ledger.fact WHERE arrived >= low AND arrived < high AND (p_cell IS NULL OR cell = p_cell) AND (p_owners IS NULL OR owner = ANY (p_owners))
    GROUP BY 1, 2, 3, 4, 5
  )
  SELECT r.scope, r.reach, f.measure, 'MONTH', coalesce(f.dimensions, 'null'), ledger.month_of(f.day), ledger.month_of(f.known), sum(f.amount)
  FROM by_day f JOIN reference.reach r ON r.owner = f.owner AND r.since <= f.day AND f.day < r.until
  GROUP BY GROUPING SETS ((1, 2, 3, 6, 7, f.dimensions), (1, 2, 3, 6, 7))
  UNION ALL
  SELECT r.scope, r.reach, f.measure, 'DAY', coalesce(f.dimensions, 'null'), f.day, f.known, sum(f.amount)
  FROM by_day f JOIN reference.reach r ON r.owner = f.owner AND r.since <= f.day AND f.day < r.until AND NOT r.leaf
  GROUP BY GROUPING SETS ((1, 2, 3, 6, 7, f.dimensions), (1, 2, 3, 6, 7));
$$;

-- Adds such sums to the rollup, or with sign -1 takes them out again; returns how many sums it wrote.
CREATE FUNCTION ledger.roll(low xid8, high xid8, p_cell text, sign integer, p_owners text[] DEFAULT NULL) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  written bigint;
BEGIN
  INSERT INTO ledger.rollup AS rollup
  SELECT scope, reach, measure, grain, dimensions, period, known, amount * sign FROM ledger.rolled_up(low, high, p_cell, p_owners)
  ON CONFLICT (scope, reach, measure, grain, dimensions, period, known) DO UPDATE SET amount = rollup.amount + EXCLUDED.amount;
  GET DIAGNOSTICS written = ROW_COUNT;
  RETURN written;
END $$;

-- Moves the watermark up to the oldest transaction still running, summing what lies between; returns how many sums it wrote.
CREATE FUNCTION ledger.compact() RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  low  xid8;
  high xid8;
  written bigint := 0;
BEGIN
  SELECT upto INTO low FROM ledger.watermark FOR UPDATE;
  high := pg_snapshot_xmin(pg_current_snapshot());
  IF high > low AND EXISTS (SELECT FROM ledger.fact WHERE arrived >= low AND arrived < high) THEN
    written := ledger.roll(low, high, NULL, 1);
    UPDATE ledger.watermark SET upto = high;
  END IF;
  RETURN written;
END $$;

-- Throws the rollup away; the next compact() builds it anew. Also after a restore, where transaction numbers begin again.
CREATE FUNCTION ledger.forget_rollup() RETURNS void LANGUAGE sql AS $$
  SELECT FROM ledger.watermark FOR UPDATE;
  TRUNCATE ledger.rollup;
  UPDATE ledger.watermark SET upto = '0';
$$;

-- view = ledger = rollup, for every committee and measure. Returns what differs; compared = number of (committee, measure) pairs.
CREATE FUNCTION ledger.recount(OUT compared bigint, OUT differences bigint, OUT sample jsonb) LANGUAGE plpgsql AS $$
DECLARE
  kinds text;
BEGIN
  SELECT string_agg(format('SELECT record, measure, amount, day, dimensions, subject FROM ledger.%I', 'measured_' || name), ' UNION ALL ') INTO kinds FROM ledger.kind;
  EXECUTE format($sql$
    WITH viewed AS (
      SELECT split_part(record, '_', 2) AS owner, measure, record, day, dimensions, subject, sum(amount) AS amount FROM (%s) v GROUP BY 1, 2, 3, 4, 5, 6
    ), ledgered AS (
      SELECT owner, measure, record, day, dimensions, subject, sum(amount) AS amount FROM ledger.fact WHERE cell = ledger.home() GROUP BY 1, 2, 3, 4, 5, 6
    ), records AS (
      SELECT owner, measure, record, viewed.amount AS viewed, ledgered.amount AS ledgered
      FROM viewed FULL JOIN ledgered USING (owner, measure, record, day, dimensions, subject)
    ), rolled AS (
      SELECT scope, reach, measure, wanted.amount AS wanted, rollup.amount AS rolled
      FROM ledger.rolled_up('0', (SELECT upto FROM ledger.watermark)) wanted
      FULL JOIN ledger.rollup USING (scope, reach, measure, grain, dimensions, period, known)
    ), differing AS (
      SELECT owner AS committee, measure, 'view and ledger' AS between_, record AS at, viewed AS one, ledgered AS other FROM records
      WHERE coalesce(viewed, 0) <> coalesce(ledgered, 0)
      UNION ALL
      SELECT scope, measure, 'ledger and rollup', reach, wanted, rolled FROM rolled WHERE coalesce(wanted, 0) <> coalesce(rolled, 0)
    )
    SELECT (SELECT count(*) FROM (SELECT owner, measure FROM records UNION SELECT scope, measure FROM rolled) pairs),
           (SELECT count(*) FROM differing),
           (SELECT jsonb_agg(d) FROM (SELECT * FROM differing LIMIT 20) d)
  $sql$, kinds) INTO compared, differences, sample;
END $$;

GRANT SELECT ON ledger.rollup, ledger.watermark TO tongxin_reader, tongxin_writer;
