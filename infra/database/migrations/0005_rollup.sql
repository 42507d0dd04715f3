-- Rollups: facts summed by scope, measure and month, derived by the compactor alone, exactly once, and rebuilt from
-- nothing at will. Reading = rollup + facts that arrived since the watermark.
CREATE TABLE ledger.rollup (
  scope       text NOT NULL,
  reach       text NOT NULL,
  measure     text NOT NULL,
  month       date NOT NULL,
  known_month date NOT NULL,
  dimensions  jsonb NOT NULL,
  amount      numeric NOT NULL,
  PRIMARY KEY (scope, reach, measure, dimensions, month, known_month)
) WITH (fillfactor = 80);
COMMENT ON COLUMN ledger.rollup.dimensions IS 'JSON null: over all dimensions.';

-- Facts of transactions below the watermark are in the rollup; the others are not yet.
CREATE TABLE ledger.watermark (
  single boolean PRIMARY KEY DEFAULT true CHECK (single),
  upto xid8 NOT NULL
);
INSERT INTO ledger.watermark (upto) VALUES ('0');

CREATE FUNCTION ledger.month_of(day date) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN make_date(extract(year FROM day)::int, extract(month FROM day)::int, 1);

-- The instant's month in Asia/Shanghai (UTC+8 all year since 1991, so a fixed shift serves).
CREATE FUNCTION ledger.month_of(instant timestamptz) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN ledger.month_of(((instant AT TIME ZONE 'UTC') + interval '8 hours')::date);

-- The instant at which such a month begins: with the same shift, so that no instant falls into two months or none.
CREATE FUNCTION ledger.month_begins(month date) RETURNS timestamptz LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN (month::timestamp - interval '8 hours') AT TIME ZONE 'UTC';

-- Moves the watermark up to the oldest transaction still running, summing what lies between; returns the facts summed.
CREATE FUNCTION ledger.compact() RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  low  xid8;
  high xid8;
  facts bigint;
BEGIN
  SELECT upto INTO low FROM ledger.watermark FOR UPDATE;
  high := pg_snapshot_xmin(pg_current_snapshot());
  IF high <= low THEN RETURN 0; END IF;
  WITH by_owner AS MATERIALIZED (
    SELECT owner, measure, ledger.month_of(day) AS month, ledger.month_of(known) AS known_month, dimensions, sum(amount) AS amount, count(*) AS facts
    FROM ledger.fact WHERE arrived >= low AND arrived < high
    GROUP BY 1, 2, 3, 4, 5
  ), summed AS (
    INSERT INTO ledger.rollup AS rollup
    SELECT r.scope, r.reach, f.measure, f.month, f.known_month, coalesce(f.dimensions, 'null'), sum(f.amount)
    FROM by_owner f JOIN reference.reach r ON r.owner = f.owner
    GROUP BY GROUPING SETS ((1, 2, 3, 4, 5, f.dimensions), (1, 2, 3, 4, 5))
    ON CONFLICT (scope, reach, measure, dimensions, month, known_month) DO UPDATE SET amount = rollup.amount + EXCLUDED.amount
  )
  SELECT coalesce(sum(by_owner.facts), 0) INTO facts FROM by_owner;
  IF facts > 0 THEN UPDATE ledger.watermark SET upto = high; END IF;
  RETURN facts;
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
    ), wanted AS (
      SELECT r.scope, r.reach, f.measure, ledger.month_of(f.day) AS month, ledger.month_of(f.known) AS known_month, coalesce(f.dimensions, 'null') AS dimensions, sum(f.amount) AS amount
      FROM ledger.fact f JOIN reference.reach r ON r.owner = f.owner
      WHERE f.arrived < (SELECT upto FROM ledger.watermark)
      GROUP BY GROUPING SETS ((1, 2, 3, 4, 5, f.dimensions), (1, 2, 3, 4, 5))
    ), rolled AS (
      SELECT scope, reach, measure, wanted.amount AS wanted, rollup.amount AS rolled
      FROM wanted FULL JOIN ledger.rollup USING (scope, reach, measure, month, known_month, dimensions)
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
