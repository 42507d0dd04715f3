-- From records to facts, links and cards: one generic, set-based function per kind of publication, at the end of the
-- writer's transaction. For each kind, infra/database/views.ts combines the views <kind>__<measure>, the references declared
-- with a relation, and <kind>__card into ledger.measured_<kind>, ledger.linked_<kind> and ledger.carded_<kind>.

-- Appends what the views say now less what the ledger sums to. A record written for the first time has nothing in the ledger,
-- so what the views say is appended as it is.
CREATE FUNCTION ledger.publish_facts(p_kind text, p_records text[], p_fresh boolean, p_known timestamptz) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  relation text := ledger.table_of(p_kind);
  history boolean := false;
BEGIN
  IF NOT p_fresh THEN
    EXECUTE format($sql$
      INSERT INTO ledger.fact (cell, owner, record, measure, amount, day, known, dimensions, subject)
      SELECT $2, split_part(record, '_', 2), record, measure, sum(amount), day, $3, dimensions, subject
      FROM (
        SELECT record, measure, amount, day, dimensions, subject FROM ledger.%I WHERE record = ANY ($1)
        UNION ALL
        SELECT record, measure, -amount, day, dimensions, subject FROM ledger.fact WHERE cell = $2 AND record = ANY ($1)
      ) both_sides
      GROUP BY record, measure, day, dimensions, subject
      HAVING sum(amount) <> 0
    $sql$, 'measured_' || p_kind) USING p_records, ledger.home(), p_known;
    RETURN;
  END IF;
  EXECUTE format('SELECT EXISTS (SELECT FROM %s WHERE id = ANY ($1) AND recorded_at IS NOT NULL)', relation) INTO history USING p_records;
  EXECUTE format($sql$
    INSERT INTO ledger.fact (cell, owner, record, measure, amount, day, known, dimensions, subject)
    SELECT $2, split_part(v.record, '_', 2), v.record, v.measure, v.amount, v.day, %s, v.dimensions, v.subject
    FROM ledger.%I v %s
    WHERE v.record = ANY ($1) AND v.amount <> 0
  $sql$,
  -- History taken over keeps the instant at which its register knew it, yet never before it happened, nor in the future.
  CASE WHEN history THEN $known$CASE WHEN r.recorded_at IS NULL THEN $3
    ELSE least($3, greatest(date_trunc('milliseconds', r.recorded_at), v.day::timestamp AT TIME ZONE 'Asia/Shanghai')) END$known$ ELSE '$3' END,
  'measured_' || p_kind,
  CASE WHEN history THEN format('JOIN %s r ON r.id = v.record', relation) ELSE '' END)
  USING p_records, ledger.home(), p_known;
END $$;

CREATE FUNCTION ledger.publish_links(p_kind text, p_records text[], p_known timestamptz) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format($sql$
    INSERT INTO ledger.link (cell, source, relation, target, change, known)
    SELECT $2, source, relation, target, sum(change), $3
    FROM (
      SELECT source, relation, target, 1 AS change FROM ledger.%I WHERE source = ANY ($1)
      UNION ALL
      SELECT source, relation, target, -change FROM ledger.link WHERE cell = $2 AND source = ANY ($1)
    ) both_sides
    GROUP BY source, relation, target
    HAVING sum(change) <> 0
  $sql$, 'linked_' || p_kind)
  USING p_records, ledger.home(), p_known;
END $$;

CREATE FUNCTION ledger.publish_cards(p_kind text, p_records text[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format($sql$
    INSERT INTO ledger.card AS card (cell, id, owner, kind, title, status, day, dimensions, withdrawn)
    SELECT $2, v.record, split_part(v.record, '_', 2), $3, v.title, v.status, v.day, v.dimensions, v.withdrawn
    FROM ledger.%I v WHERE v.record = ANY ($1)
    ON CONFLICT (cell, id) DO UPDATE
      SET title = EXCLUDED.title, status = EXCLUDED.status, day = EXCLUDED.day, dimensions = EXCLUDED.dimensions, withdrawn = EXCLUDED.withdrawn
      WHERE (card.title, card.status, card.day, card.dimensions, card.withdrawn)
        IS DISTINCT FROM (EXCLUDED.title, EXCLUDED.status, EXCLUDED.day, EXCLUDED.dimensions, EXCLUDED.withdrawn)
  $sql$, 'carded_' || p_kind)
  USING p_records, ledger.home(), p_kind;
END $$;

CREATE FUNCTION ledger.home() RETURNS text LANGUAGE sql STABLE AS 'SELECT code FROM ledger.cell WHERE home';

-- Which kinds there are and where their records are; filled with the views.
CREATE TABLE ledger.kind (
  name     text PRIMARY KEY,
  relation text NOT NULL
);
CREATE FUNCTION ledger.table_of(p_kind text) RETURNS text LANGUAGE sql STABLE AS 'SELECT relation FROM ledger.kind WHERE name = p_kind';

-- Transactions in flight: from just before it reads the clock until it is visible to all, a writer holds an advisory lock, for
-- share, whose second number is the second in which it began to publish. See docs/decisions/0005-as-of-is-stable.md.
CREATE FUNCTION ledger.in_flight() RETURNS int LANGUAGE sql IMMUTABLE RETURN 1953459815; -- 'tong' in ASCII
CREATE FUNCTION ledger.second_of(instant timestamptz) RETURNS int LANGUAGE sql IMMUTABLE
  RETURN floor(extract(epoch FROM instant) - 1577836800)::int; -- since 2020, so that it fits until 2088

-- The instant at which this transaction makes its records known. In milliseconds, as clients can ask for.
CREATE FUNCTION ledger.know() RETURNS timestamptz LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared(ledger.in_flight(), ledger.second_of(clock_timestamp()));
  RETURN date_trunc('milliseconds', clock_timestamp());
END $$;

-- Waits until nothing more can become known at or before the instant asked for, or before now; returns the earlier of the two.
-- Waits only for transactions that began to publish by then, and makes no other writer wait.
CREATE FUNCTION ledger.settle(p_asked timestamptz) RETURNS timestamptz LANGUAGE plpgsql AS $$
DECLARE
  this_moment timestamptz := date_trunc('milliseconds', clock_timestamp());
  settled timestamptz := least(p_asked, this_moment);
  began int;
BEGIN
  -- Who reads the clock from here on knows later than `settled`.
  IF settled = this_moment THEN PERFORM pg_sleep(0.001); END IF;
  FOR began IN
    SELECT DISTINCT objid::bigint::int FROM pg_locks
    WHERE locktype = 'advisory' AND classid = ledger.in_flight()::oid AND objsubid = 2 AND mode = 'ShareLock' AND granted
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database()) AND objid::bigint <= ledger.second_of(settled)
    ORDER BY 1
  LOOP
    PERFORM pg_advisory_xact_lock(ledger.in_flight(), began);
  END LOOP;
  RETURN settled;
END $$;

-- Publishes all that this transaction touched, once, when it commits: whichever way a record was written.
CREATE FUNCTION record.publish_touched() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = record, pg_temp AS $$
DECLARE
  work record;
  known timestamptz;
BEGIN
  IF NOT EXISTS (SELECT FROM record.touched WHERE transaction = pg_current_xact_id()) THEN RETURN NULL; END IF;
  known := ledger.know();
  FOR work IN
    WITH mine AS (DELETE FROM record.touched WHERE transaction = pg_current_xact_id() RETURNING kind, fresh, records),
    each AS (SELECT kind, bool_or(fresh) AS fresh, id FROM mine, unnest(records) id GROUP BY kind, id)
    SELECT kind, fresh, array_agg(id) AS records FROM each GROUP BY kind, fresh
  LOOP
    PERFORM ledger.publish_facts(work.kind, work.records, work.fresh, known);
    PERFORM ledger.publish_links(work.kind, work.records, known);
    PERFORM ledger.publish_cards(work.kind, work.records);
  END LOOP;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER publish AFTER INSERT ON record.touched DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION record.publish_touched();

-- Publishes all records of a kind again: after a view has changed. Appends nothing where nothing differs. Meanwhile nobody writes
-- them, nor what their views read besides.
CREATE FUNCTION record.republish(p_kind text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  relation text;
BEGIN
  FOR relation IN
    SELECT k.relation FROM ledger.kind k
    WHERE k.name = p_kind OR k.name IN (SELECT d.kind FROM record.dependent d WHERE d.dependent = p_kind) ORDER BY 1
  LOOP
    EXECUTE format('LOCK TABLE %s IN SHARE ROW EXCLUSIVE MODE', relation);
  END LOOP;
  EXECUTE format('INSERT INTO record.touched (kind, fresh, records) SELECT %L, false, array_agg(id) FROM %s HAVING count(*) > 0', p_kind, ledger.table_of(p_kind));
END $$;

GRANT USAGE ON SCHEMA ledger TO tongxin_reader, tongxin_writer;
GRANT SELECT ON ledger.fact, ledger.link, ledger.card, ledger.pulse, ledger.cell, ledger.owner TO tongxin_reader, tongxin_writer;

-- The home cell's sign of life.
CREATE FUNCTION ledger.beat() RETURNS void LANGUAGE sql AS $$
  INSERT INTO ledger.pulse (cell, at) SELECT code, clock_timestamp() FROM ledger.cell WHERE home
  ON CONFLICT (cell) DO UPDATE SET at = EXCLUDED.at;
$$;
