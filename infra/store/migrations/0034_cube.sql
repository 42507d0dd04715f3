-- The rollup answers every kind of measure, live or as of a past day, from as many rows however many facts there are: months by the day since which
-- they are known, and counts of different subjects. See docs/decisions/0029-the-cube.md.

-- MONTH: by month of both; DAY: by day of both; KNOWN: by month of happening and day of knowledge, for what is asked as of a day.
ALTER TABLE ledger.rollup DROP CONSTRAINT rollup_grain_check;
ALTER TABLE ledger.rollup ADD CONSTRAINT rollup_grain_check CHECK (grain IN ('MONTH', 'DAY', 'KNOWN'));
CREATE INDEX rollup_known ON ledger.rollup (scope, reach, measure, dimensions, known) INCLUDE (period, amount) WHERE grain = 'KNOWN';

-- The records of one event are looked up wherever one of them arrives.
CREATE INDEX ON ledger.fact ((dimensions ->> 'same_event'), measure) WHERE dimensions ? 'same_event';

-- The catalogue of measures, told with the views: which subgraph counts them and how, and by what; `reported` are those of what happens in a period,
-- `joint` those of events that several committees may record.
CREATE TABLE ledger.measure (
  code       text PRIMARY KEY,
  area       text NOT NULL,
  subjects   boolean NOT NULL,
  reported   boolean NOT NULL,
  joint      boolean NOT NULL,
  dimensions text[] NOT NULL
);
GRANT SELECT ON ledger.measure TO tongxin_reader, tongxin_writer;

-- What of the catalogue decides what is summed.
CREATE FUNCTION ledger.summed_by() RETURNS text LANGUAGE sql STABLE AS $$
  SELECT string_agg(CASE WHEN subjects THEN format('%s %s', code, dimensions) ELSE code || ' joint' END, ' ' ORDER BY code) FROM ledger.measure WHERE subjects OR joint
$$;

-- Takes the catalogue; where subjects or events are counted by another one, all is summed anew.
CREATE FUNCTION ledger.tell_measures(p_measures jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  was text := ledger.summed_by();
BEGIN
  DELETE FROM ledger.measure;
  INSERT INTO ledger.measure SELECT * FROM jsonb_populate_recordset(NULL::ledger.measure, p_measures);
  IF was IS DISTINCT FROM ledger.summed_by() THEN
    PERFORM ledger.forget_rollup();
  END IF;
END $$;

-- As before (0006), with the grain KNOWN, and without what is counted by subjects. Which event a fact is of is no dimension.
CREATE OR REPLACE FUNCTION ledger.rolled_up(low xid8, high xid8, p_cell text DEFAULT NULL, p_owners text[] DEFAULT NULL) RETURNS SETOF ledger.rollup LANGUAGE sql STABLE AS $$
  WITH by_day AS MATERIALIZED (
    SELECT owner, measure, day, ledger.day_of(known) AS known, dimensions - 'same_event' AS dimensions, sum(amount) AS amount
    FROM ledger.fact WHERE arrived >= low AND arrived < high AND (p_cell IS NULL OR cell = p_cell) AND (p_owners IS NULL OR owner = ANY (p_owners))
      AND measure NOT IN (SELECT code FROM ledger.measure WHERE subjects)
    GROUP BY 1, 2, 3, 4, 5
  ), reached AS MATERIALIZED (
    SELECT r.scope, r.reach, r.leaf, f.measure, f.day, ledger.month_of(f.day) AS month, f.known, ledger.month_of(f.known) AS known_month, f.dimensions, f.amount
    FROM by_day f JOIN reference.reach r ON r.owner = f.owner AND r.since <= f.day AND f.day < r.until
  )
  SELECT scope, reach, measure, 'MONTH', coalesce(dimensions, 'null'), month, known_month, sum(amount) FROM reached
  GROUP BY GROUPING SETS ((1, 2, 3, 6, 7, dimensions), (1, 2, 3, 6, 7))
  UNION ALL
  SELECT scope, reach, measure, 'KNOWN', coalesce(dimensions, 'null'), month, known, sum(amount) FROM reached
  GROUP BY GROUPING SETS ((1, 2, 3, 6, 7, dimensions), (1, 2, 3, 6, 7))
  UNION ALL
  SELECT scope, reach, measure, 'DAY', coalesce(dimensions, 'null'), day, known, sum(amount) FROM reached WHERE NOT leaf
  GROUP BY GROUPING SETS ((1, 2, 3, 6, 7, dimensions), (1, 2, 3, 6, 7));
$$;

-- What is not a sum of single facts: pairs of a measure and a subject, and pairs of a measure and an event.
CREATE TYPE ledger.apart AS (counted text[], subjects text[], joint text[], events text[]);

-- Counts of different subjects as sums. A subject is there on a day, as known on a day, while its facts up to both sum to more than nothing; the rows
-- say by how much the count of those that are there changes at each corner, so that the sum of all rows up to a day of both is the count: over all
-- dimensions, and for each value of each dimension, or null where none is told. A scope's count takes the facts of those that are below it on that day.
-- Of all facts below `high`; of these pairs of measure and subject, or (null) of all.
CREATE FUNCTION ledger.present(p_measures text[], p_subjects text[], high xid8) RETURNS SETOF ledger.rollup LANGUAGE sql STABLE AS $$
  WITH counted AS MATERIALIZED (
    SELECT f.owner, f.measure, f.subject, f.day, ledger.day_of(f.known) AS known, f.dimensions, sum(f.amount) AS amount
    FROM unnest(p_measures, p_subjects) AS one (measure, subject)
      JOIN ledger.fact f ON f.subject = one.subject AND f.measure = one.measure AND f.subject <> '' AND f.arrived < high
    WHERE p_measures IS NOT NULL GROUP BY 1, 2, 3, 4, 5, 6
    UNION ALL
    SELECT f.owner, f.measure, f.subject, f.day, ledger.day_of(f.known), f.dimensions, sum(f.amount)
    FROM ledger.fact f WHERE p_measures IS NULL AND f.measure IN (SELECT code FROM ledger.measure WHERE subjects) AND f.subject <> '' AND f.arrived < high
    GROUP BY 1, 2, 3, 4, 5, 6
  ), moved AS MATERIALIZED (
    -- Where an owner comes to a scope its facts come along, and leave with it.
    SELECT r.scope, r.reach, f.measure, f.subject, f.dimensions, at.day, f.known, sum(f.amount * at.sign) AS amount
    FROM counted f JOIN reference.reach r ON r.owner = f.owner AND f.day < r.until
      CROSS JOIN LATERAL (VALUES (greatest(f.day, r.since), 1), (r.until, -1)) AS at (day, sign)
    WHERE at.day < 'infinity' GROUP BY 1, 2, 3, 4, 5, 6, 7
  ), happened AS MATERIALIZED (
    SELECT m.scope, m.reach, m.measure, d.dimensions, m.subject, m.day, m.known, sum(m.amount) AS amount
    FROM moved m JOIN ledger.measure s ON s.code = m.measure AND s.subjects CROSS JOIN LATERAL (
      SELECT 'null'::jsonb AS dimensions UNION ALL SELECT jsonb_build_object(name, m.dimensions -> name) FROM unnest(s.dimensions) name) d
    GROUP BY 1, 2, 3, 4, 5, 6, 7
  ), seen AS MATERIALIZED (
    SELECT *, bool_and(amount > 0) OVER w AS grows,
      min(known) OVER (PARTITION BY scope, reach, measure, dimensions, subject ORDER BY day, known ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before
    FROM happened WHERE amount <> 0 WINDOW w AS (PARTITION BY scope, reach, measure, dimensions, subject)
  ), grid AS (
    -- Where something was taken back: whether it is there at every corner.
    SELECT d.scope, d.reach, d.measure, d.dimensions, d.subject, d.day, k.known, coalesce(s.amount, 0) AS amount
    FROM (SELECT DISTINCT scope, reach, measure, dimensions, subject, day FROM seen WHERE NOT grows) d
    JOIN (SELECT DISTINCT scope, reach, measure, dimensions, subject, known FROM seen WHERE NOT grows) k USING (scope, reach, measure, dimensions, subject)
    LEFT JOIN seen s USING (scope, reach, measure, dimensions, subject, day, known)
  ), by_day AS (
    SELECT *, sum(amount) OVER (PARTITION BY scope, reach, measure, dimensions, subject, known ORDER BY day) AS up_to_day FROM grid
  ), there AS (
    SELECT *, (sum(up_to_day) OVER (PARTITION BY scope, reach, measure, dimensions, subject, day ORDER BY known) > 0)::int AS counts FROM by_day
  ), edges AS (
    SELECT *, counts - lag(counts, 1, 0) OVER (PARTITION BY scope, reach, measure, dimensions, subject, known ORDER BY day) AS begins FROM there
  ), corners AS MATERIALIZED (
    -- Of what only grows: the earliest, and of what was known sooner that it happened later.
    SELECT scope, reach, measure, dimensions, day, known, 1 AS amount FROM seen WHERE grows AND (before IS NULL OR known < before)
    UNION ALL
    SELECT scope, reach, measure, dimensions, day, before, -1 FROM seen WHERE grows AND known < before
    UNION ALL
    SELECT scope, reach, measure, dimensions, day, known, begins - lag(begins, 1, 0) OVER (PARTITION BY scope, reach, measure, dimensions, subject, day ORDER BY known) FROM edges
  )
  -- A row for every fact as well, though it change nothing: what was there once is told from what never was.
  SELECT scope, reach, measure, g.grain, dimensions, g.period, g.known, sum(amount)
  FROM (
    SELECT scope, reach, measure, dimensions, day, known, sum(amount) AS amount FROM (
      SELECT * FROM corners WHERE amount <> 0 UNION ALL SELECT scope, reach, measure, dimensions, day, known, 0 FROM happened) c
    GROUP BY 1, 2, 3, 4, 5, 6) c
    CROSS JOIN LATERAL (VALUES ('MONTH', ledger.month_of(c.day), ledger.month_of(c.known)), ('KNOWN', ledger.month_of(c.day), c.known), ('DAY', c.day, c.known)) AS g (grain, period, known)
  GROUP BY 1, 2, 3, 4, 5, 6, 7
$$;

-- What sums of facts hold more than once, taken away. Of the records of an event one stands for it in a committee with all below: the one that the others
-- name, where it is there, or the first of them; the facts of the others are taken out on their own days and under their own dimensions, since it is known
-- that another stands. So an event counts once, on one day and under one heading, and the sums of months, of values and of what was known when add up.
-- Of all facts below `high`; of these pairs of measure and event, or (null) of all.
CREATE FUNCTION ledger.doubled(p_measures text[], p_events text[], high xid8) RETURNS SETOF ledger.rollup LANGUAGE sql STABLE AS $$
  WITH asked AS MATERIALIZED (
    SELECT measure, event FROM unnest(p_measures, p_events) AS e (measure, event) WHERE p_measures IS NOT NULL
    UNION
    SELECT f.measure, f.dimensions ->> 'same_event' FROM ledger.fact f JOIN ledger.measure m ON m.code = f.measure AND m.joint
    WHERE p_measures IS NULL AND f.dimensions ? 'same_event' AND f.arrived < high
  ), told AS MATERIALIZED (
    SELECT e.measure, e.event, f.record, f.owner, f.day, ledger.day_of(f.known) AS known, f.dimensions - 'same_event' AS dimensions, sum(f.amount) AS amount
    FROM asked e CROSS JOIN LATERAL (
      SELECT * FROM ledger.fact f WHERE f.dimensions ? 'same_event' AND f.dimensions ->> 'same_event' = e.event AND f.measure = e.measure AND f.arrived < high
      UNION ALL
      SELECT * FROM ledger.fact f WHERE f.record = e.event AND f.measure = e.measure AND f.arrived < high) f
    GROUP BY 1, 2, 3, 4, 5, 6, 7
  ), reached AS MATERIALIZED (
    SELECT r.scope, f.measure, f.event, f.record, f.day, f.known, f.dimensions, sum(f.amount) AS amount
    FROM told f JOIN reference.reach r ON r.owner = f.owner AND r.since <= f.day AND f.day < r.until AND r.reach = 'SUBTREE' AND NOT r.leaf
    GROUP BY 1, 2, 3, 4, 5, 6, 7
  ), several AS MATERIALIZED (
    SELECT *, min(record) OVER event <> max(record) OVER event AS several, array_agg(known) OVER event AS knowns
    FROM reached WINDOW event AS (PARTITION BY scope, measure, event)
  ), cells AS (
    -- What each record told, at every instant at which anything of its event was told; summed, for joins of what no statistics are of go wrong.
    SELECT scope, measure, event, record, day, dimensions, known, sum(amount) AS amount FROM (
      SELECT scope, measure, event, record, day, dimensions, known, amount FROM several WHERE several
      UNION ALL
      SELECT scope, measure, event, record, day, dimensions, k, 0 FROM several CROSS JOIN LATERAL unnest(knowns) k WHERE several) c
    GROUP BY 1, 2, 3, 4, 5, 6, 7
  ), so_far AS (
    SELECT scope, measure, event, record, day, dimensions, known, sum(amount) OVER (PARTITION BY scope, measure, event, record, day, dimensions ORDER BY known) AS amount,
      sum(amount) OVER (PARTITION BY scope, measure, event, record ORDER BY known) <> 0 AS there
    FROM cells
  ), standing AS (
    SELECT *, there AND dense_rank() OVER (PARTITION BY scope, measure, event, known ORDER BY NOT there, record <> event, record) > 1 AS doubled FROM so_far
  ), taken AS (
    SELECT *, CASE WHEN doubled THEN amount ELSE 0 END AS away FROM standing
  ), changes AS (
    SELECT scope, measure, day, dimensions, known, lag(away, 1, 0) OVER (PARTITION BY scope, measure, event, record, day, dimensions ORDER BY known) - away AS amount
    FROM taken
  )
  SELECT scope, 'SUBTREE', measure, g.grain, coalesce(dimensions, 'null'), g.period, g.known, sum(amount)
  FROM changes c
    CROSS JOIN LATERAL (VALUES ('MONTH', ledger.month_of(c.day), ledger.month_of(c.known)), ('KNOWN', ledger.month_of(c.day), c.known), ('DAY', c.day, c.known)) AS g (grain, period, known)
  WHERE amount <> 0
  GROUP BY GROUPING SETS ((scope, measure, g.grain, g.period, g.known, dimensions), (scope, measure, g.grain, g.period, g.known))
$$;

-- Adds what is not a sum of single facts to the rollup, or with sign -1 takes it out again: the counts of these pairs of measure and subject, and what is
-- doubled of these events; null: of all.
CREATE FUNCTION ledger.roll_apart(about ledger.apart, high xid8, sign integer) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  written bigint;
BEGIN
  INSERT INTO ledger.rollup AS rollup
  SELECT scope, reach, measure, grain, dimensions, period, known, sum(amount) * sign FROM (
    SELECT * FROM ledger.present(about.counted, about.subjects, high)
    UNION ALL
    SELECT * FROM ledger.doubled(about.joint, about.events, high)) r
  GROUP BY 1, 2, 3, 4, 5, 6, 7
  ON CONFLICT (scope, reach, measure, grain, dimensions, period, known) DO UPDATE SET amount = rollup.amount + EXCLUDED.amount;
  GET DIAGNOSTICS written = ROW_COUNT;
  RETURN written;
END $$;

-- What some facts are about: subjects, and events (the one that a record joined, and its own, which others may have joined); of transactions, of a cell, of owners.
CREATE FUNCTION ledger.about(low xid8, high xid8, p_cell text, p_owners text[]) RETURNS ledger.apart LANGUAGE sql STABLE AS $$
  WITH told AS MATERIALIZED (
    SELECT DISTINCT f.measure, f.record, f.subject, f.dimensions ->> 'same_event' AS event, m.subjects
    FROM ledger.fact f JOIN ledger.measure m ON m.code = f.measure AND (m.subjects AND f.subject <> '' OR m.joint)
    WHERE f.arrived >= low AND f.arrived < high AND (p_cell IS NULL OR f.cell = p_cell) AND (p_owners IS NULL OR f.owner = ANY (p_owners))
  ), counted AS (
    SELECT DISTINCT measure, subject FROM told WHERE subjects
  ), joint AS (
    SELECT measure, event FROM told WHERE NOT subjects AND event IS NOT NULL
    UNION
    SELECT t.measure, t.record FROM (SELECT DISTINCT measure, record FROM told WHERE NOT subjects) t
    WHERE EXISTS (SELECT FROM ledger.fact f WHERE f.dimensions ? 'same_event' AND f.dimensions ->> 'same_event' = t.record AND f.measure = t.measure)
  )
  SELECT (SELECT coalesce(array_agg(measure), '{}') FROM counted), (SELECT coalesce(array_agg(subject), '{}') FROM counted),
    (SELECT coalesce(array_agg(measure), '{}') FROM joint), (SELECT coalesce(array_agg(event), '{}') FROM joint)
$$;

-- As before (0006); of the subjects and events of new facts, the count is taken anew.
CREATE OR REPLACE FUNCTION ledger.compact() RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  low  xid8;
  high xid8;
  about ledger.apart;
  written bigint := 0;
BEGIN
  SELECT upto INTO low FROM ledger.watermark FOR UPDATE;
  high := pg_snapshot_xmin(pg_current_snapshot());
  IF high > low AND EXISTS (SELECT FROM ledger.fact WHERE arrived >= low AND arrived < high) THEN
    written := ledger.roll(low, high, NULL, 1);
    IF low = '0' THEN
      written := written + ledger.roll_apart(NULL, high, 1);
    ELSE
      about := ledger.about(low, high, NULL, NULL);
      IF about.counted <> '{}' OR about.joint <> '{}' THEN
        PERFORM ledger.roll_apart(about, low, -1);
        written := written + ledger.roll_apart(about, high, 1);
      END IF;
    END IF;
    UPDATE ledger.watermark SET upto = high;
  END IF;
  RETURN written;
END $$;

-- As before (0030); subjects and events are counted without that cell.
CREATE OR REPLACE FUNCTION ledger.forget_cell(p_cell text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  below xid8;
  base text;
  about ledger.apart;
BEGIN
  IF p_cell = ledger.home() THEN RAISE EXCEPTION 'Cell % is at home here: its ledger has no other copy', p_cell; END IF;
  SELECT upto INTO below FROM ledger.watermark FOR UPDATE;
  about := ledger.about('0', below, p_cell, NULL);
  PERFORM ledger.roll('0', below, p_cell, -1);
  PERFORM ledger.roll_apart(about, below, -1);
  FOREACH base IN ARRAY array_remove(ledger.published(), 'audit_head') LOOP
    EXECUTE format('DELETE FROM ledger.%I', base || '_' || p_cell);
  END LOOP;
  PERFORM ledger.roll_apart(about, below, 1);
END $$;

-- As before (0021); likewise of the subjects and events of those that moved.
CREATE OR REPLACE FUNCTION reference.derive_territory() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  below xid8;
  moved text[];
  about ledger.apart;
  reader text;
BEGIN
  SELECT upto INTO below FROM ledger.watermark FOR UPDATE;
  LOCK TABLE reference.reach IN SHARE ROW EXCLUSIVE MODE;
  PERFORM reference.derive_spells();
  PERFORM reference.derive_divisions();
  PERFORM reference.derive_places();
  PERFORM reference.derive_parents();
  CREATE TEMP TABLE reach_now ON COMMIT DROP AS SELECT * FROM reference.derived_reach();
  SELECT array_agg(DISTINCT owner) INTO moved FROM (
    (SELECT * FROM reference.reach EXCEPT SELECT * FROM reach_now) UNION ALL (SELECT * FROM reach_now EXCEPT SELECT * FROM reference.reach)) differing;
  IF moved IS NOT NULL THEN
    about := ledger.about('0', below, NULL, moved);
    PERFORM ledger.roll('0', below, NULL, -1, moved);
    PERFORM ledger.roll_apart(about, below, -1);
    DELETE FROM reference.reach WHERE owner = ANY (moved);
    INSERT INTO reference.reach SELECT * FROM reach_now WHERE owner = ANY (moved);
    PERFORM ledger.roll('0', below, NULL, 1, moved);
    PERFORM ledger.roll_apart(about, below, 1);
    FOR reader IN SELECT r.kind FROM reference.reader r JOIN ledger.kind k ON k.name = r.kind ORDER BY 1 LOOP PERFORM record.republish(reader); END LOOP;
  END IF;
  DROP TABLE reach_now;
  PERFORM reference.forget_divisions();
  PERFORM ledger.derive_owners();
  UPDATE reference.territory SET version = version + 1;
END $$;

-- As before (0006), with the counts of subjects and what is doubled.
CREATE OR REPLACE FUNCTION ledger.recount(OUT compared bigint, OUT differences bigint, OUT sample jsonb) LANGUAGE plpgsql AS $$
DECLARE
  kinds text := 'SELECT NULL::text AS record, NULL::text AS measure, NULL::numeric AS amount, NULL::date AS day, NULL::jsonb AS dimensions, NULL::text AS subject WHERE false';
  one record;
  there boolean;
BEGIN
  -- Of a kind without records the views say nothing, and take time to be planned.
  FOR one IN SELECT name, relation FROM ledger.kind LOOP
    EXECUTE format('SELECT EXISTS (SELECT FROM %s)', one.relation) INTO there;
    IF there THEN kinds := kinds || format(' UNION ALL SELECT record, measure, amount, day, dimensions, subject FROM ledger.%I', 'measured_' || one.name); END IF;
  END LOOP;
  EXECUTE format($sql$
    WITH viewed AS (
      SELECT split_part(record, '_', 2) AS owner, measure, record, day, dimensions, subject, sum(amount) AS amount FROM (%s) v GROUP BY 1, 2, 3, 4, 5, 6
    ), ledgered AS (
      SELECT owner, measure, record, day, dimensions, subject, sum(amount) AS amount FROM ledger.fact WHERE cell = ledger.home() GROUP BY 1, 2, 3, 4, 5, 6
    ), records AS (
      SELECT owner, measure, record, viewed.amount AS viewed, ledgered.amount AS ledgered
      FROM viewed FULL JOIN ledgered USING (owner, measure, record, day, dimensions, subject)
    ), wanted AS (
      SELECT scope, reach, measure, grain, dimensions, period, known, sum(amount) AS amount FROM (
        SELECT * FROM ledger.rolled_up('0', (SELECT upto FROM ledger.watermark))
        UNION ALL
        SELECT * FROM ledger.present(NULL, NULL, (SELECT upto FROM ledger.watermark))
        UNION ALL
        SELECT * FROM ledger.doubled(NULL, NULL, (SELECT upto FROM ledger.watermark))) r
      GROUP BY 1, 2, 3, 4, 5, 6, 7
    ), rolled AS (
      SELECT scope, reach, measure, wanted.amount AS wanted, rollup.amount AS rolled
      FROM wanted FULL JOIN ledger.rollup USING (scope, reach, measure, grain, dimensions, period, known)
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

-- What was summed before has neither: it is summed anew.
SELECT ledger.forget_rollup();
