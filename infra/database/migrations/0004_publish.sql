-- From records to facts, links and cards: one generic, set-based function per kind of publication, at the end of the
-- writer's transaction. For each kind, infra/database/views.ts combines the views <kind>__<measure>, <kind>__link and
-- <kind>__card into ledger.measured_<kind>, ledger.linked_<kind> and ledger.carded_<kind>.

-- Appends what the views say now less what the ledger sums to. A record written for the first time has nothing in the ledger.
CREATE FUNCTION ledger.publish_facts(p_kind text, p_records text[], p_fresh boolean) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  was text := CASE WHEN p_fresh THEN '' ELSE
    'UNION ALL SELECT record, measure, -amount, day, dimensions, subject FROM ledger.fact WHERE cell = $2 AND record = ANY ($1)' END;
BEGIN
  EXECUTE format($sql$
    INSERT INTO ledger.fact (cell, owner, record, measure, amount, day, known, dimensions, subject)
    SELECT $2, split_part(d.record, '_', 2), d.record, d.measure, d.amount, d.day,
           -- History taken over keeps the instant at which its register knew it, yet never before it happened.
           CASE WHEN r.recorded_at IS NULL THEN $3 ELSE greatest(r.recorded_at, d.day::timestamp AT TIME ZONE 'Asia/Shanghai') END, d.dimensions, d.subject
    FROM (
      SELECT record, measure, sum(amount) AS amount, day, dimensions, subject
      FROM (SELECT record, measure, amount, day, dimensions, subject FROM ledger.%I WHERE record = ANY ($1) %s) both_sides
      GROUP BY record, measure, day, dimensions, subject
      HAVING sum(amount) <> 0
    ) d
    LEFT JOIN %s r ON %s AND r.id = d.record
  $sql$, 'measured_' || p_kind, was, ledger.table_of(p_kind), p_fresh::text)
  USING p_records, ledger.home(), clock_timestamp();
END $$;

CREATE FUNCTION ledger.publish_links(p_kind text, p_records text[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format($sql$
    INSERT INTO ledger.link (cell, source, relation, target, change, known)
    SELECT $2, source, relation, target, sum(change), clock_timestamp()
    FROM (
      SELECT source, relation, target, 1 AS change FROM ledger.%I WHERE source = ANY ($1)
      UNION ALL
      SELECT source, relation, target, -change FROM ledger.link WHERE cell = $2 AND source = ANY ($1)
    ) both_sides
    GROUP BY source, relation, target
    HAVING sum(change) <> 0
  $sql$, 'linked_' || p_kind)
  USING p_records, ledger.home();
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

-- Publishes all that this transaction touched, once, when it commits: whichever way a record was written.
CREATE FUNCTION record.publish_touched() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = record, pg_temp AS $$
DECLARE
  work record;
BEGIN
  FOR work IN
    WITH mine AS (DELETE FROM record.touched WHERE transaction = pg_current_xact_id() RETURNING kind, fresh, records),
    each AS (SELECT kind, bool_or(fresh) AS fresh, id FROM mine, unnest(records) id GROUP BY kind, id)
    SELECT kind, fresh, array_agg(id) AS records FROM each GROUP BY kind, fresh
  LOOP
    IF NOT work.fresh THEN PERFORM record.lock_records(work.kind, work.records); END IF;
    PERFORM ledger.publish_facts(work.kind, work.records, work.fresh);
    PERFORM ledger.publish_links(work.kind, work.records);
    PERFORM ledger.publish_cards(work.kind, work.records);
  END LOOP;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER publish AFTER INSERT ON record.touched DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION record.publish_touched();

-- Two transactions that publish the same record must not both compare against the same ledger: the second waits here for
-- the first, and then sees what it appended. Rows that this transaction wrote itself are locked already; those
-- touched only as dependents are not.
CREATE FUNCTION record.lock_records(p_kind text, p_records text[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('SELECT FROM %s WHERE id = ANY ($1) ORDER BY id FOR NO KEY UPDATE', ledger.table_of(p_kind)) USING p_records;
END $$;

-- Publishes records again, all of a kind or some: after a view has changed. Appends nothing where nothing differs.
CREATE FUNCTION record.republish(p_kind text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('INSERT INTO record.touched (kind, fresh, records) SELECT %L, false, array_agg(id) FROM %s HAVING count(*) > 0', p_kind, ledger.table_of(p_kind));
END $$;

GRANT USAGE ON SCHEMA ledger TO tongxin_reader, tongxin_writer;
GRANT SELECT ON ledger.fact, ledger.link, ledger.card, ledger.pulse, ledger.cell, ledger.owner TO tongxin_reader, tongxin_writer;

-- The home cell's sign of life.
CREATE FUNCTION ledger.beat() RETURNS void LANGUAGE sql AS $$
  INSERT INTO ledger.pulse (cell, at) SELECT code, clock_timestamp() FROM ledger.cell WHERE home
  ON CONFLICT (cell) DO UPDATE SET at = EXCLUDED.at;
$$;
