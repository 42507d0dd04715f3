-- From records to facts, links, cards and versions, at the end of the writer's transaction. For each kind, infra/store/views.ts combines
-- the views <kind>__<measure>, the references declared with a relation, and <kind>__card into ledger.measured_<kind>, ledger.linked_<kind>
-- and ledger.carded_<kind>, and has one function made from them.

-- History taken over keeps the instant at which its register knew it, yet never before it happened, nor in the future.
CREATE FUNCTION ledger.known_since(recorded_at timestamptz, day date, present timestamptz) RETURNS timestamptz LANGUAGE sql STABLE
  RETURN CASE WHEN recorded_at IS NULL THEN present
         ELSE least(present, greatest(date_trunc('milliseconds', recorded_at), day::timestamp AT TIME ZONE 'Asia/Shanghai')) END;

-- What is done to publish records of a kind: statements over {names} of its table, views and columns, with $1 the records, $2 those of them that
-- were written, not only read by views of others, $3 whether for the first time, $4 the instant, $5 the cell. For {few: } records every
-- table and view is given them by itself: a plan made for an empty table must not read a full one.
CREATE FUNCTION ledger.publishing(OUT always text[], OUT first text[], OUT again text[]) LANGUAGE sql IMMUTABLE AS $$
  SELECT ARRAY[$sql$
    -- The records as this transaction leaves them.
    INSERT INTO record.version (record, committee, version, known, data)
    SELECT r.id, r.committee, r.version, CASE WHEN $3 THEN ledger.known_since(r.recorded_at, NULL, $4) ELSE $4 END, to_jsonb(r)
    FROM {table} r WHERE r.id = ANY ($2)
    ON CONFLICT (record, known) DO UPDATE SET version = EXCLUDED.version, data = EXCLUDED.data$sql$],
  -- Of a record written for the first time nothing is in the ledger: what the views say is appended as it is.
  ARRAY[$sql$
    INSERT INTO ledger.fact (cell, owner, record, measure, amount, day, known, entered, dimensions, subject)
    SELECT $5, r.committee, r.id, v.measure, v.amount, v.day, ledger.known_since(r.recorded_at, v.day, $4), $4, v.dimensions, v.subject
    FROM {table} r JOIN {measured} v ON v.record = r.id WHERE v.record = ANY ($1){few: AND r.id = ANY ($1)} AND v.amount <> 0$sql$, $sql$
    INSERT INTO ledger.link (cell, source, relation, target, change, known, entered)
    SELECT $5, v.source, v.relation, v.target, count(*), $4, $4 FROM {linked} v WHERE v.source = ANY ($1) GROUP BY 2, 3, 4$sql$, $sql$
    INSERT INTO ledger.card (cell, id, owner, kind, {columns}, known)
    SELECT $5, r.id, r.committee, {kind}, {shown}, ledger.known_since(r.recorded_at, v.day, $4)
    FROM {table} r JOIN {carded} v ON v.record = r.id WHERE v.record = ANY ($1){few: AND r.id = ANY ($1)}$sql$],
  -- Otherwise what the views say now less what the ledger sums to; what a card said before becomes a version of it.
  ARRAY[$sql$
    INSERT INTO ledger.fact (cell, owner, record, measure, amount, day, known, entered, dimensions, subject)
    SELECT $5, split_part(record, '_', 2), record, measure, sum(amount), day, $4, $4, dimensions, subject
    FROM (
      SELECT record, measure, amount, day, dimensions, subject FROM {measured} WHERE record = ANY ($1)
      UNION ALL
      SELECT record, measure, -amount, day, dimensions, subject FROM ledger.fact WHERE cell = $5 AND record = ANY ($1)
    ) both_sides
    GROUP BY record, measure, day, dimensions, subject HAVING sum(amount) <> 0$sql$, $sql$
    INSERT INTO ledger.link (cell, source, relation, target, change, known, entered)
    SELECT $5, source, relation, target, sum(change), $4, $4
    FROM (
      SELECT source, relation, target, 1 AS change FROM {linked} WHERE source = ANY ($1)
      UNION ALL
      SELECT source, relation, target, -change FROM ledger.link WHERE cell = $5 AND source = ANY ($1)
    ) both_sides
    GROUP BY source, relation, target HAVING sum(change) <> 0$sql$, $sql$
    WITH v AS MATERIALIZED (SELECT * FROM {carded} v WHERE v.record = ANY ($1))
    INSERT INTO ledger.card_version (cell, id, owner, kind, {columns}, known, until)
    SELECT card.cell, card.id, card.owner, card.kind, {kept}, card.known, $4
    FROM v, LATERAL (SELECT * FROM ledger.card c WHERE c.cell = $5 AND c.id = v.record OFFSET 0) card -- one by one, whatever the planner believes
    WHERE card.known < $4 AND ({kept}) IS DISTINCT FROM ({shown})$sql$, $sql$
    INSERT INTO ledger.card AS card (cell, id, owner, kind, {columns}, known)
    SELECT $5, v.record, split_part(v.record, '_', 2), {kind}, {shown}, $4 FROM {carded} v WHERE v.record = ANY ($1)
    ON CONFLICT (cell, id) DO UPDATE SET ({columns}, known) = ({excluded}, $4) WHERE ({kept}) IS DISTINCT FROM ({excluded})$sql$]
$$;

-- Makes ledger.publish_<kind>. To plan such statements takes PostgreSQL longer than to run them for one record, so each kind has a function of
-- its own, in which their plans are kept; for many records to plan them anew is worth it.
CREATE FUNCTION ledger.define_publishing(p_kind text) RETURNS void LANGUAGE plpgsql AS $define$
DECLARE
  work record := ledger.publishing();
  -- Whatever columns a kind's cards have, so that one more needs nothing here.
  columns text[] := ARRAY(SELECT quote_ident(attname) FROM pg_attribute
    WHERE attrelid = format('ledger.%I', 'carded_' || p_kind)::regclass AND attnum > 0 AND attname <> 'record' ORDER BY attnum);
  course text := '%1$s; IF $3 THEN %2$s; ELSE %3$s; END IF;';
  body text;
  name text;
  value text;
BEGIN
  body := format('IF cardinality($1) <= 100 THEN %s ELSE %s END IF;',
    regexp_replace(format(course, array_to_string(work.always, ';'), array_to_string(work.first, ';'), array_to_string(work.again, ';')), '\{few:(.*?)\}', '\1', 'g'),
    regexp_replace(format(course, ledger.executing(work.always), ledger.executing(work.first), ledger.executing(work.again)), '\{few:.*?\}', '', 'g'));
  FOR name, value IN VALUES ('table', ledger.table_of(p_kind)), ('kind', quote_literal(p_kind)), ('measured', format('ledger.%I', 'measured_' || p_kind)),
    ('linked', format('ledger.%I', 'linked_' || p_kind)), ('carded', format('ledger.%I', 'carded_' || p_kind)), ('columns', array_to_string(columns, ', ')),
    ('shown', 'v.' || array_to_string(columns, ', v.')), ('kept', 'card.' || array_to_string(columns, ', card.')),
    ('excluded', 'EXCLUDED.' || array_to_string(columns, ', EXCLUDED.'))
  LOOP
    body := replace(body, '{' || name || '}', value);
  END LOOP;
  EXECUTE format('CREATE OR REPLACE FUNCTION ledger.%I(text[], text[], boolean, timestamptz, text) RETURNS void LANGUAGE plpgsql AS %L',
    'publish_' || p_kind, 'BEGIN ' || body || ' END');
END $define$;

-- The same statements, to be planned whenever they are run.
CREATE FUNCTION ledger.executing(statements text[]) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT string_agg('EXECUTE $execute$' || statement || '$execute$ USING $1, $2, $3, $4, $5', '; ' ORDER BY n) FROM unnest(statements) WITH ORDINALITY s (statement, n)
$$;

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
