-- What cells publish to each other travels by a feed that the receiver pulls. See infra/feed/README.md and docs/decisions/0022-the-feed.md.

-- Which transaction brought a row, or changed it last: what a receiver has not seen yet is told by it.
ALTER TABLE ledger.link ADD COLUMN arrived xid8 NOT NULL DEFAULT pg_current_xact_id();
ALTER TABLE ledger.card ADD COLUMN arrived xid8 NOT NULL DEFAULT pg_current_xact_id();
ALTER TABLE ledger.card_version ADD COLUMN arrived xid8 NOT NULL DEFAULT pg_current_xact_id();
CREATE INDEX ON ledger.link (arrived);
CREATE INDEX ON ledger.card (arrived);
CREATE INDEX ON ledger.card_version (arrived);
COMMENT ON COLUMN ledger.fact.arrived IS 'The transaction that brought it into this database; it does not travel. The compactor''s watermark, and the feed''s.';
COMMENT ON COLUMN ledger.link.arrived IS 'As of a fact.';
COMMENT ON COLUMN ledger.card.arrived IS 'The transaction that wrote it last.';
COMMENT ON COLUMN ledger.card_version.arrived IS 'The transaction that wrote it last: what is erased of it travels too.';

-- What a cell publishes is summed with what others do: nothing may be in it by which sums fail or mean nothing.
ALTER TABLE ledger.fact ADD CONSTRAINT can_be_summed CHECK (
  day BETWEEN '1800-01-01' AND '2999-12-31' AND known BETWEEN '1800-01-01' AND '2999-12-31' AND abs(amount) < 1e15
  AND jsonb_typeof(dimensions) = 'object' AND octet_length(dimensions::text) <= 1500 AND octet_length(measure) <= 100 AND octet_length(subject) <= 500);
ALTER TABLE ledger.card ADD CONSTRAINT can_be_listed CHECK (
  day BETWEEN '1800-01-01' AND '2999-12-31' AND (due IS NULL OR due BETWEEN '1800-01-01' AND '9999-12-31') AND known BETWEEN '1800-01-01' AND '2999-12-31'
  AND jsonb_typeof(dimensions) = 'object');

CREATE FUNCTION ledger.arrive_again() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.arrived := pg_current_xact_id();
  RETURN NEW;
END $$;
CREATE TRIGGER arrive_again BEFORE UPDATE ON ledger.card FOR EACH ROW EXECUTE FUNCTION ledger.arrive_again();
CREATE TRIGGER arrive_again BEFORE UPDATE ON ledger.card_version FOR EACH ROW EXECUTE FUNCTION ledger.arrive_again();

-- Which database this is: a copy of it, or one restored elsewhere, numbers its transactions anew.
CREATE TABLE ledger.identity (
  single   boolean PRIMARY KEY DEFAULT true CHECK (single),
  system   bigint NOT NULL,
  database oid NOT NULL
);
CREATE FUNCTION ledger.present_identity(OUT system bigint, OUT database oid) LANGUAGE sql STABLE AS $$
  SELECT system_identifier, (SELECT oid FROM pg_database WHERE datname = current_database()) FROM pg_control_system()
$$;

-- What goes downward: of which kinds everybody below is told, and by which dimensions a card names the committee that it is meant for.
ALTER TABLE ledger.kind ADD COLUMN told_below boolean NOT NULL DEFAULT false;
ALTER TABLE ledger.kind ADD COLUMN addressed_by text[] NOT NULL DEFAULT '{}';
COMMENT ON COLUMN ledger.kind.told_below IS 'Whether its records are told to all cells below.';
COMMENT ON COLUMN ledger.kind.addressed_by IS 'Dimensions of its cards that name committees: their cells are told.';

-- How far a receiver is: the position that a mark stands for. A mark is kept before it is sent, so one that is not known here tells that this
-- database was restored to an earlier day.
CREATE TABLE ledger.mark (
  mark     uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  receiver text NOT NULL,
  position pg_snapshot NOT NULL,
  audience text,
  made     timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX ON ledger.mark (receiver, made);
COMMENT ON COLUMN ledger.mark.position IS 'What was visible to the answer that carried the mark.';
COMMENT ON COLUMN ledger.mark.audience IS 'Of one who is told what is meant for it: for whom that was, and by which rules. When they change, all is told anew.';

CREATE FUNCTION ledger.audience(p_receiver text) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  SELECT md5(concat_ws('|', (SELECT string_agg(committee, ',' ORDER BY committee) FROM ledger.owner WHERE cell = p_receiver),
    (SELECT string_agg(format('%s %s %s', name, told_below, addressed_by), ',' ORDER BY name) FROM ledger.kind)))
$$;

-- The position of a mark, null where it is unknown. A receiver that asks with it needs no earlier one; those of the hour before stay, for two
-- installations that receive by one secret (a copy made for a trial) go on beside each other.
CREATE FUNCTION ledger.position_of(p_receiver text, p_mark uuid) RETURNS pg_snapshot
LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
DECLARE
  found ledger.mark;
BEGIN
  SELECT * INTO found FROM ledger.mark WHERE mark = p_mark AND receiver = p_receiver AND (audience IS NULL OR audience = ledger.audience(p_receiver));
  DELETE FROM ledger.mark WHERE receiver = p_receiver AND made < found.made - interval '1 hour';
  RETURN found.position;
END $$;
CREATE FUNCTION ledger.keep_mark(p_receiver text, p_position pg_snapshot, p_told boolean) RETURNS uuid
LANGUAGE sql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  INSERT INTO ledger.mark (receiver, position, audience) VALUES (p_receiver, p_position, CASE WHEN p_told THEN ledger.audience(p_receiver) END) RETURNING mark
$$;
CREATE FUNCTION ledger.knows_mark(p_receiver text, p_mark uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  SELECT EXISTS (SELECT FROM ledger.mark WHERE mark = p_mark AND receiver = p_receiver AND (audience IS NULL OR audience = ledger.audience(p_receiver)))
$$;

-- From where on one below is told of something new; null: of nothing. Then its mark stands for this moment from now on: else every look would walk through
-- all that was written since.
CREATE FUNCTION ledger.look(p_receiver text, p_mark uuid) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
BEGIN
  UPDATE ledger.mark m SET position = pg_current_snapshot()
  WHERE m.mark = p_mark AND m.receiver = p_receiver AND NOT EXISTS (SELECT FROM ledger.told(p_receiver, m.position));
  RETURN CASE WHEN NOT FOUND THEN (SELECT m.position::text FROM ledger.mark m WHERE m.mark = p_mark AND m.receiver = p_receiver) END;
END $$;

-- Up to when all that was known by then can be seen from now on: a transaction that publishes may not be visible yet. To be asked before what is
-- then read begins.
CREATE FUNCTION ledger.whole_until() RETURNS timestamptz LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  SELECT least(clock_timestamp(), (
    SELECT timestamptz '2020-01-01 00:00:00+00' + make_interval(secs => min(objid::bigint)::float8) FROM pg_locks
    WHERE locktype = 'advisory' AND classid = ledger.in_flight()::oid AND objsubid = 2 AND mode = 'ShareLock' AND granted
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database())))
$$;

-- Renumbers what is here where the numbers of its transactions are another database's, and sums it anew. Marks of another database say nothing
-- here. Done at every start.
CREATE FUNCTION ledger.settle_identity() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  was ledger.identity;
  now record := ledger.present_identity();
  base text;
BEGIN
  SELECT * INTO was FROM ledger.identity;
  IF was.system = now.system AND was.database = now.database THEN RETURN; END IF;
  DELETE FROM ledger.mark;
  -- A database that says nothing of itself, of a release up to 0.3, may have been restored long ago: then it has rows of transactions to come.
  IF was.system <> now.system OR was.system IS NULL AND (
    EXISTS (SELECT FROM ledger.fact WHERE arrived >= pg_snapshot_xmax(pg_current_snapshot()))
    OR (SELECT upto FROM ledger.watermark) > pg_snapshot_xmax(pg_current_snapshot())) THEN
    FOREACH base IN ARRAY ARRAY['fact', 'link', 'card', 'card_version'] LOOP
      EXECUTE format('ALTER TABLE ledger.%I ALTER COLUMN arrived DROP DEFAULT, ALTER COLUMN arrived TYPE xid8 USING ''0'', ALTER COLUMN arrived SET DEFAULT pg_current_xact_id()', base);
    END LOOP;
    PERFORM ledger.forget_rollup();
  END IF;
  INSERT INTO ledger.identity (system, database) VALUES (now.system, now.database)
  ON CONFLICT (single) DO UPDATE SET system = EXCLUDED.system, database = EXCLUDED.database;
END $$;

-- What travels: the pulse is the receiver's own note of how far it is.
CREATE OR REPLACE FUNCTION ledger.published() RETURNS text[] LANGUAGE sql IMMUTABLE RETURN ARRAY['fact', 'link', 'card', 'card_version', 'pulse'];
DROP FUNCTION ledger.beat();
COMMENT ON TABLE ledger.pulse IS 'Up to which instant, by its own clock, all that a cell publishes is here.';

-- Who waits for something new of this cell is told, once a receiver has ever asked.
CREATE FUNCTION ledger.tell() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM ledger.mark) THEN PERFORM pg_notify('tongxin_published', ''); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER tell AFTER INSERT ON ledger.fact FOR EACH STATEMENT EXECUTE FUNCTION ledger.tell();
CREATE TRIGGER tell AFTER INSERT ON ledger.link FOR EACH STATEMENT EXECUTE FUNCTION ledger.tell();
CREATE TRIGGER tell AFTER INSERT OR UPDATE ON ledger.card FOR EACH STATEMENT EXECUTE FUNCTION ledger.tell();
CREATE TRIGGER tell AFTER INSERT OR UPDATE ON ledger.card_version FOR EACH STATEMENT EXECUTE FUNCTION ledger.tell();

-- Which records of the cell at home another cell below is told of, of those where something is new to it (all, without a position): what is
-- told to all below, what names one of its committees, and what is linked to one of its records. Each is told whole.
CREATE FUNCTION ledger.told(p_receiver text, p_since pg_snapshot) RETURNS SETOF text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
DECLARE
  home text := ledger.home();
  theirs text[] := ARRAY(SELECT committee FROM ledger.owner WHERE cell = p_receiver);
  oldest xid8 := CASE WHEN p_since IS NULL THEN '0'::xid8 ELSE pg_snapshot_xmin(p_since) END;
BEGIN
  RETURN QUERY
  WITH fresh AS (
    SELECT c.id FROM ledger.card c WHERE c.cell = home AND c.arrived >= oldest AND (p_since IS NULL OR NOT pg_visible_in_snapshot(c.arrived, p_since))
    UNION
    SELECT v.id FROM ledger.card_version v WHERE v.cell = home AND v.arrived >= oldest AND p_since IS NOT NULL AND NOT pg_visible_in_snapshot(v.arrived, p_since)
    UNION
    SELECT l.source FROM ledger.link l WHERE l.cell = home AND l.arrived >= oldest AND p_since IS NOT NULL AND NOT pg_visible_in_snapshot(l.arrived, p_since)
    UNION
    SELECT f.record FROM ledger.fact f WHERE f.cell = home AND f.arrived >= oldest AND p_since IS NOT NULL AND NOT pg_visible_in_snapshot(f.arrived, p_since)
  )
  SELECT c.id FROM fresh JOIN ledger.card c ON c.cell = home AND c.id = fresh.id JOIN ledger.kind k ON k.name = c.kind
  WHERE k.told_below
     OR EXISTS (SELECT FROM unnest(k.addressed_by) d WHERE c.dimensions ->> d = ANY (theirs))
     -- Whom it was meant for before learns that it is not any more.
     OR EXISTS (SELECT FROM ledger.card_version v, unnest(k.addressed_by) d WHERE v.cell = home AND v.id = c.id AND v.dimensions ->> d = ANY (theirs))
     OR EXISTS (SELECT FROM ledger.link l WHERE l.cell = home AND l.source = c.id AND split_part(l.target, '_', 2) = ANY (theirs));
END $$;

REVOKE ALL ON FUNCTION ledger.audience, ledger.look, ledger.whole_until, ledger.position_of, ledger.keep_mark, ledger.knows_mark, ledger.told FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ledger.look, ledger.whole_until, ledger.position_of, ledger.keep_mark, ledger.knows_mark, ledger.told TO tongxin_peer;

-- What is received: how far, and what is wrong.
DROP TABLE ledger.feed;
CREATE TABLE ledger.feed (
  cell        text PRIMARY KEY REFERENCES ledger.cell,
  mark        uuid,
  whole       boolean NOT NULL DEFAULT false,
  fresh_at    timestamptz,
  received_at timestamptz,
  trouble     text,
  refused     boolean NOT NULL DEFAULT false
);
COMMENT ON COLUMN ledger.feed.mark IS 'Of the last answer that was taken in; null: all is to be copied anew.';
COMMENT ON COLUMN ledger.feed.whole IS 'Whether the cell sends all that it publishes, as to one above it, or what is meant for this one.';
COMMENT ON COLUMN ledger.feed.fresh_at IS 'Up to which instant, by the cell''s own clock, all that it sends is here.';
COMMENT ON COLUMN ledger.feed.trouble IS 'What is wrong and what to do, for the operator; null: nothing.';
COMMENT ON COLUMN ledger.feed.refused IS 'What it sent was not taken in: nothing more arrives until somebody acts there or here.';

-- How far a feed is now. Only who began from where it still is goes on from there: of two who ask at once, one.
-- A clock that goes ahead is not believed.
CREATE FUNCTION ledger.note_feed(p_cell text, p_mark uuid, p_stored uuid, p_at timestamptz, p_whole boolean) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  UPDATE ledger.feed SET mark = p_mark, whole = p_whole, fresh_at = least(p_at, clock_timestamp()), received_at = clock_timestamp(), trouble = NULL, refused = false
  WHERE cell = p_cell AND mark IS NOT DISTINCT FROM p_stored;
  IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'serialization_failure', MESSAGE = format('The feed of cell %s has gone on meanwhile.', p_cell); END IF;
  IF p_whole THEN INSERT INTO ledger.pulse (cell, at) VALUES (p_cell, least(p_at, clock_timestamp())) ON CONFLICT (cell) DO UPDATE SET at = EXCLUDED.at;
  ELSE DELETE FROM ledger.pulse WHERE cell = p_cell; END IF;
END $$;

-- A cell publishes for the committees that it owns, no others: an answer with a forged row is refused whole.
CREATE OR REPLACE FUNCTION ledger.only_own() RETURNS trigger LANGUAGE plpgsql SET search_path = ledger, pg_temp AS $$
DECLARE
  stray record;
BEGIN
  EXECUTE format($sql$
    SELECT a.cell, a.whose, count(*) AS rows FROM (SELECT cell, %s AS whose FROM arriving) a
    WHERE NOT EXISTS (SELECT FROM ledger.owner o WHERE o.committee = a.whose AND o.cell = a.cell)
    GROUP BY 1, 2 ORDER BY 1, 2 LIMIT 1 $sql$, TG_ARGV[0]) INTO stray;
  IF stray.cell IS NOT NULL THEN
    RAISE EXCEPTION USING ERRCODE = 'TX002', MESSAGE = format('%s of committee %s', stray.rows, stray.whose);
  END IF;
  RETURN NULL;
END $$;
CREATE FUNCTION ledger.guard(p_cell text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  base text;
  whose text;
BEGIN
  FOR base, whose IN VALUES ('fact', 'owner'), ('link', $s$split_part(source, '_', 2)$s$), ('card', 'owner'), ('card_version', 'owner'), ('pulse', 'cell') LOOP
    EXECUTE format('DROP TRIGGER IF EXISTS only_own ON ledger.%I', base || '_' || p_cell);
    EXECUTE format('DROP TRIGGER IF EXISTS only_own_still ON ledger.%I', base || '_' || p_cell);
    EXECUTE format('CREATE TRIGGER only_own AFTER INSERT ON ledger.%I REFERENCING NEW TABLE AS arriving FOR EACH STATEMENT EXECUTE FUNCTION ledger.only_own(%L)', base || '_' || p_cell, whose);
    EXECUTE format('CREATE TRIGGER only_own_still AFTER UPDATE ON ledger.%I REFERENCING NEW TABLE AS arriving FOR EACH STATEMENT EXECUTE FUNCTION ledger.only_own(%L)', base || '_' || p_cell, whose);
  END LOOP;
END $$;
SELECT ledger.guard(code) FROM ledger.cell WHERE NOT home;

CREATE OR REPLACE FUNCTION ledger.open_cell(p_cell text, p_home boolean) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  base text;
BEGIN
  IF to_regclass(format('ledger.%I', 'fact_' || p_cell)) IS NULL THEN
    FOREACH base IN ARRAY ledger.published() LOOP
      EXECUTE format('CREATE TABLE ledger.%I PARTITION OF ledger.%I FOR VALUES IN (%L)', base || '_' || p_cell, base, p_cell);
    END LOOP;
    IF NOT p_home THEN PERFORM ledger.guard(p_cell); END IF;
  END IF;
  INSERT INTO ledger.cell (code, home) VALUES (p_cell, p_home) ON CONFLICT (code) DO UPDATE SET home = EXCLUDED.home;
END $$;

-- Which cell is at home here: only in a database without records does that change. What it publishes is for its peers to read, and what
-- others publish is guarded.
CREATE OR REPLACE FUNCTION ledger.move_home(p_cell text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  base text;
  former text;
BEGIN
  UPDATE ledger.cell SET home = false WHERE home AND code <> p_cell RETURNING code INTO former;
  PERFORM ledger.open_cell(p_cell, true);
  FOREACH base IN ARRAY ledger.published() LOOP
    IF former IS NOT NULL THEN EXECUTE format('REVOKE ALL ON ledger.%I FROM tongxin_peer', base || '_' || former); END IF;
    EXECUTE format('GRANT SELECT ON ledger.%I TO tongxin_peer', base || '_' || p_cell);
    EXECUTE format('DROP TRIGGER IF EXISTS only_own ON ledger.%I', base || '_' || p_cell);
    EXECUTE format('DROP TRIGGER IF EXISTS only_own_still ON ledger.%I', base || '_' || p_cell);
  END LOOP;
  IF former IS NOT NULL THEN
    PERFORM ledger.guard(former);
    -- It was nobody's yet.
    DELETE FROM ledger.owner WHERE cell = former;
    DELETE FROM ledger.cell WHERE code = former;
  END IF;
END $$;

-- Who was given their records to keep, and taken them from, and when: by a person's command alone.
CREATE TABLE ledger.ownership (
  cell   text NOT NULL REFERENCES reference.committee,
  change text NOT NULL CHECK (change IN ('OPENED', 'CLOSED')),
  at     timestamptz NOT NULL DEFAULT clock_timestamp()
);

-- Takes what a cell published out again, from the rollup too; the other cells stay as they are. Who reads meanwhile sees it until the commit. What the same transaction brought stays.
CREATE OR REPLACE FUNCTION ledger.forget_cell(p_cell text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  below xid8;
  base text;
BEGIN
  IF p_cell = ledger.home() THEN RAISE EXCEPTION 'Cell % is at home here: its ledger has no other copy', p_cell; END IF;
  SELECT upto INTO below FROM ledger.watermark FOR UPDATE;
  PERFORM ledger.roll('0', below, p_cell, -1);
  FOREACH base IN ARRAY ledger.published() LOOP
    EXECUTE format('DELETE FROM ledger.%I', base || '_' || p_cell);
  END LOOP;
END $$;

-- Orders about territory are the province's, about places in it, whoever says that they are: a card tells what its record was held to, and that of
-- another cell was held to nothing here.
CREATE OR REPLACE VIEW reference.territory_change AS
SELECT c.id, c.owner, c.day, c.dimensions ->> 'change' AS change, c.dimensions ->> 'division' AS division, c.dimensions ->> 'successor' AS successor,
       c.dimensions ->> 'name' AS name, c.dimensions ->> 'former_name' AS former_name,
       c.dimensions ->> 'parent' AS parent, c.dimensions ->> 'former_parent' AS former_parent,
       array_position(ARRAY['MADE', 'SPLIT', 'RECODED', 'MERGED', 'MOVED', 'RENAMED'], c.dimensions ->> 'change') * 10
         + (right(coalesce(c.dimensions ->> 'successor', c.dimensions ->> 'division'), 2) <> '00')::int AS place
FROM ledger.card c
WHERE c.kind = 'territoryChange' AND NOT c.withdrawn AND right(c.owner, 4) = '0000'
  AND NOT EXISTS (SELECT FROM unnest(ARRAY['division', 'successor', 'parent', 'former_parent']) d WHERE left(c.dimensions ->> d, 2) <> left(c.owner, 2));

-- A change of territory moves no records: those of a division that was made are kept where it was made, wherever it is moved.
CREATE OR REPLACE FUNCTION reference.derive_divisions() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO reference.division AS d (code, name, level, parent, has_committee, heir, kept_with)
  SELECT s.code, s.name, coalesce(e.level, reference.level_of(s.code)), s.parent, coalesce(e.has_committee, true), gone.successor,
         coalesce(e.parent, came.division, gone.successor, first.parent)
  FROM (SELECT DISTINCT ON (code) code, name, parent FROM reference.division_spell ORDER BY code, since DESC) s
  JOIN (SELECT DISTINCT ON (code) code, parent FROM reference.division_spell ORDER BY code, since) first USING (code)
  LEFT JOIN reference.edition e USING (code)
  LEFT JOIN reference.territory_change gone ON gone.division = s.code AND gone.change IN ('RECODED', 'MERGED')
  LEFT JOIN reference.territory_change came ON came.successor = s.code AND came.change IN ('RECODED', 'SPLIT') AND came.day > reference.edition_day()
  ON CONFLICT (code) DO UPDATE SET (name, level, parent, has_committee, heir, kept_with)
    = (EXCLUDED.name, EXCLUDED.level, EXCLUDED.parent, EXCLUDED.has_committee, EXCLUDED.heir, EXCLUDED.kept_with)
    WHERE (d.name, d.level, d.parent, d.has_committee, d.heir, d.kept_with)
      IS DISTINCT FROM (EXCLUDED.name, EXCLUDED.level, EXCLUDED.parent, EXCLUDED.has_committee, EXCLUDED.heir, EXCLUDED.kept_with);
  -- A district is named after its city: 政协武汉市江岸区委员会, 政协北京市东城区委员会; not 神农架林区, which is directly below its province.
  INSERT INTO reference.committee AS c (code, name, short_name, level, parent)
  SELECT d.code, '政协' || named.place || '委员会', named.place || '政协', d.level, d.parent
  FROM reference.division d LEFT JOIN reference.division p ON p.code = d.parent
  CROSS JOIN LATERAL (SELECT CASE WHEN d.level = 'COUNTY' AND d.name LIKE '%区' AND (p.level <> 'PROVINCE' OR p.name LIKE '%市') THEN p.name || d.name ELSE d.name END AS place) named
  WHERE d.has_committee
  ON CONFLICT (code) DO UPDATE SET (name, short_name, level, parent) = (EXCLUDED.name, EXCLUDED.short_name, EXCLUDED.level, EXCLUDED.parent)
    WHERE (c.name, c.short_name, c.level, c.parent) IS DISTINCT FROM (EXCLUDED.name, EXCLUDED.short_name, EXCLUDED.level, EXCLUDED.parent);
END $$;

-- Of two who settle the directory at once the second waits.
CREATE OR REPLACE FUNCTION ledger.derive_owners() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  LOCK TABLE ledger.owner IN SHARE ROW EXCLUSIVE MODE;
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
END $$;

-- What a transaction touched is published when it commits, by who keeps it then: a cell may have been opened since it began.
CREATE OR REPLACE FUNCTION record.publish_touched() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = record, pg_temp AS $$
DECLARE
  work record;
  known timestamptz;
  gone text;
  moved boolean := false;
  people boolean := false;
BEGIN
  IF NOT EXISTS (SELECT FROM record.touched WHERE transaction = pg_current_xact_id()) THEN RETURN NULL; END IF;
  PERFORM members.hold_people(EXISTS (SELECT FROM record.touched WHERE transaction = pg_current_xact_id() AND kind = 'person'));
  known := ledger.know();
  FOR work IN
    WITH mine AS (DELETE FROM record.touched WHERE transaction = pg_current_xact_id() RETURNING kind, fresh, written, records),
    each AS (SELECT kind, bool_or(fresh) AS fresh, bool_or(written) AS written, id FROM mine, unnest(records) id GROUP BY kind, id)
    SELECT kind, fresh, array_agg(id) AS records, array_agg(id) FILTER (WHERE written) AS written FROM each GROUP BY kind, fresh
  LOOP
    EXECUTE format('SELECT ledger.%I($1, $2, $3, $4, $5)', 'publish_' || work.kind) USING work.records, work.written, work.fresh, known, ledger.home();
    -- Whoever opens a cell waits for what has been published; what comes after sees it.
    SELECT min(committee) INTO gone FROM (SELECT DISTINCT split_part(id, '_', 2) AS committee FROM unnest(work.written) id) owners
    WHERE NOT EXISTS (SELECT FROM ledger.owner o WHERE o.committee = owners.committee AND o.cell = ledger.home());
    IF gone IS NOT NULL THEN RAISE EXCEPTION USING ERRCODE = 'deadlock_detected', MESSAGE = format('The records of %s are kept by another cell by now', gone); END IF;
    moved := moved OR work.kind = 'territoryChange';
    people := people OR work.kind = 'person';
  END LOOP;
  IF moved THEN PERFORM reference.derive_territory(); END IF;
  IF people THEN PERFORM members.derive_same_people(); END IF;
  RETURN NULL;
END $$;
