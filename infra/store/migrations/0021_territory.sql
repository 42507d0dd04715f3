-- How divisions and committees change (区划调整): the provinces' records of changes, applied to the edition that was published. Changes
-- after the day of the edition are applied forwards, those up to it backwards, for the edition shows what they led to.
-- See docs/decisions/0015-territory.md.

CREATE TABLE offices.territory_change (
  LIKE record.base INCLUDING ALL,
  change text NOT NULL,
  division text NOT NULL,
  successor text,
  name text,
  former_name text,
  parent text,
  former_parent text,
  effective_on date,
  held_by date,
  document text,
  document_number text,
  documented_on date,
  remark text
);
SELECT record.register('offices.territory_change', 'territoryChange');

-- The changes that stand, of whichever province, as their cards tell them: so they are known wherever the cards arrive.
CREATE VIEW reference.territory_change AS
SELECT c.id, c.owner, c.day, c.dimensions ->> 'change' AS change, c.dimensions ->> 'division' AS division, c.dimensions ->> 'successor' AS successor,
       c.dimensions ->> 'name' AS name, c.dimensions ->> 'former_name' AS former_name,
       c.dimensions ->> 'parent' AS parent, c.dimensions ->> 'former_parent' AS former_parent,
       -- On one day: what is new first, a city before its counties.
       array_position(ARRAY['MADE', 'SPLIT', 'RECODED', 'MERGED', 'MOVED', 'RENAMED'], c.dimensions ->> 'change') * 10
         + (right(coalesce(c.dimensions ->> 'successor', c.dimensions ->> 'division'), 2) <> '00')::int AS place
FROM ledger.card c WHERE c.kind = 'territoryChange' AND NOT c.withdrawn;

-- Which territory is derived: who keeps it in memory reads it again when this changes.
CREATE TABLE reference.territory (
  single  boolean PRIMARY KEY DEFAULT true CHECK (single),
  version bigint NOT NULL
);
INSERT INTO reference.territory (version) VALUES (0);

-- Kinds whose views ask the tree: published anew when that changes.
CREATE TABLE reference.reader (kind text PRIMARY KEY);
INSERT INTO reference.reader VALUES ('dispatch'), ('escalationAnswer');

CREATE FUNCTION reference.level_of(code text) RETURNS text LANGUAGE sql IMMUTABLE
  RETURN CASE WHEN right(code, 4) = '0000' THEN 'PROVINCE' WHEN right(code, 2) = '00' THEN 'CITY' ELSE 'COUNTY' END;

-- A change that cannot have been: says what to do, in both languages, and of which record.
CREATE FUNCTION reference.impossible(change reference.territory_change, field text, zh text, en text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION USING ERRCODE = 'TX001', COLUMN = field, HINT = coalesce(change.id, ''),
    MESSAGE = format('%s on %s, %s: %s', change.change, change.day, change.division, en),
    DETAIL = format('%s %s 的区划调整：%s', change.day, change.division, zh);
END $$;

-- Whether there was such a division on a day; and the spell of it that begins on that day, made where it does not.
CREATE FUNCTION reference.stood(p_code text, p_day date) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM reference.division_spell WHERE code = p_code AND since <= p_day AND p_day < until)
$$;
CREATE FUNCTION reference.cut(p_code text, p_day date) RETURNS void LANGUAGE sql AS $$
  WITH parted AS (
    UPDATE reference.division_spell s SET until = p_day FROM reference.division_spell o
    WHERE s.code = p_code AND s.since < p_day AND p_day < s.until AND o.code = s.code AND o.since = s.since
    RETURNING s.code, o.until, s.name, s.parent
  )
  INSERT INTO reference.division_spell (code, since, until, name, parent) SELECT code, p_day, until, name, parent FROM parted;
$$;
-- From a day on, or before it, those below one division are below another.
CREATE FUNCTION reference.hang(p_from text, p_to text, p_day date, p_before boolean) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM reference.cut(code, p_day) FROM (SELECT DISTINCT code FROM reference.division_spell WHERE parent = p_from AND since < p_day AND p_day < until) s;
  UPDATE reference.division_spell SET parent = p_to WHERE parent = p_from AND CASE WHEN p_before THEN until <= p_day ELSE since >= p_day END;
END $$;

-- From its day on.
CREATE FUNCTION reference.apply_forwards(c reference.territory_change) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  old reference.division_spell;
BEGIN
  SELECT * INTO old FROM reference.division_spell WHERE code = c.division AND since <= c.day AND c.day < until;
  IF c.change <> 'MADE' AND old IS NULL THEN
    PERFORM reference.impossible(c, 'division', format('当时没有 %s。', c.division), format('there was no %s then.', c.division));
  END IF;
  IF c.former_name IS NOT NULL AND c.former_name <> old.name THEN
    PERFORM reference.impossible(c, 'formerName', format('当时的名称是“%s”。', old.name), format('it was called %s.', old.name));
  END IF;
  IF c.former_parent IS NOT NULL AND c.former_parent <> old.parent THEN
    PERFORM reference.impossible(c, 'formerParent', format('当时隶属 %s。', old.parent), format('it belonged to %s.', old.parent));
  END IF;
  IF c.change = 'RENAMED' AND c.name = old.name OR c.change = 'MOVED' AND c.parent = old.parent THEN
    PERFORM reference.impossible(c, CASE c.change WHEN 'RENAMED' THEN 'name' ELSE 'parent' END, '调整前后相同，不是调整。', 'it is the same before and after.');
  END IF;
  IF c.change IN ('RENAMED', 'MOVED') THEN
    PERFORM reference.cut(c.division, c.day);
    UPDATE reference.division_spell SET name = coalesce(c.name, name), parent = coalesce(c.parent, parent) WHERE code = c.division AND since >= c.day;
  ELSIF c.change = 'MERGED' THEN
    -- It may end on that very day itself, into another.
    IF NOT (reference.stood(c.successor, c.day) OR reference.stood(c.successor, c.day - 1)) THEN
      PERFORM reference.impossible(c, 'successor', format('当时没有 %s。', c.successor), format('there was no %s then.', c.successor));
    END IF;
  ELSE
    IF EXISTS (SELECT FROM reference.division_spell WHERE code = coalesce(c.successor, c.division)) THEN
      PERFORM reference.impossible(c, CASE WHEN c.successor IS NULL THEN 'division' ELSE 'successor' END,
        format('代码 %s 已有其他行政区划。', coalesce(c.successor, c.division)), format('the code %s is that of another division.', coalesce(c.successor, c.division)));
    END IF;
    INSERT INTO reference.division_spell (code, since, until, name, parent)
    VALUES (coalesce(c.successor, c.division), c.day, 'infinity', coalesce(c.name, old.name), coalesce(c.parent, old.parent));
  END IF;
  IF c.change IN ('RECODED', 'MERGED') THEN
    DELETE FROM reference.division_spell WHERE code = c.division AND since >= c.day;
    UPDATE reference.division_spell SET until = c.day WHERE code = c.division AND until > c.day;
    IF NOT EXISTS (SELECT FROM reference.division_spell WHERE code = c.division) THEN
      PERFORM reference.impossible(c, 'division', format('%s 当日才设立。', c.division), format('%s was made on that day.', c.division));
    END IF;
    PERFORM reference.hang(c.division, c.successor, c.day, false);
  END IF;
END $$;

-- Up to the day before it: the edition has what it led to.
CREATE FUNCTION reference.apply_backwards(c reference.territory_change) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  there text := CASE WHEN c.change IN ('RENAMED', 'MOVED', 'MADE') THEN c.division ELSE c.successor END;
  now reference.division_spell;
  was reference.division_spell;
BEGIN
  PERFORM reference.cut(there, c.day);
  SELECT * INTO now FROM reference.division_spell WHERE code = there AND since = c.day;
  SELECT * INTO was FROM reference.division_spell WHERE code = there AND until = c.day;
  IF now IS NULL OR was IS NULL THEN
    PERFORM reference.impossible(c, CASE WHEN there = c.division THEN 'division' ELSE 'successor' END,
      format('当时没有 %s，或另一项调整已使它设立。', there), format('there was no %s then, or another change has made it.', there));
  END IF;
  IF c.name IS NOT NULL AND c.change <> 'MERGED' AND c.name <> now.name THEN
    PERFORM reference.impossible(c, 'name', format('此后的名称是“%s”。', now.name), format('it is called %s from then.', now.name));
  END IF;
  IF c.parent IS NOT NULL AND c.change <> 'MERGED' AND c.parent <> now.parent THEN
    PERFORM reference.impossible(c, 'parent', format('此后隶属 %s。', now.parent), format('it belongs to %s from then.', now.parent));
  END IF;
  IF c.change IN ('RENAMED', 'MOVED') THEN
    IF coalesce(c.former_name, c.former_parent) IS NULL THEN
      PERFORM reference.impossible(c, CASE c.change WHEN 'RENAMED' THEN 'formerName' ELSE 'formerParent' END,
        '请写明调整前的名称或上级。', 'say what it was called or where it belonged before.');
    END IF;
    IF coalesce(c.former_name, now.name) = now.name AND coalesce(c.former_parent, now.parent) = now.parent THEN
      PERFORM reference.impossible(c, CASE c.change WHEN 'RENAMED' THEN 'formerName' ELSE 'formerParent' END, '调整前后相同，不是调整。', 'it is the same before and after.');
    END IF;
    UPDATE reference.division_spell SET name = coalesce(c.former_name, name), parent = coalesce(c.former_parent, parent) WHERE code = c.division AND until = c.day;
  ELSE
    IF c.change IN ('RECODED', 'MERGED') THEN
      IF EXISTS (SELECT FROM reference.division_spell WHERE code = c.division) THEN
        PERFORM reference.impossible(c, 'division', format('代码 %s 另有行政区划。', c.division), format('the code %s is that of another division.', c.division));
      END IF;
      IF c.former_name IS NULL AND c.change = 'MERGED' THEN
        PERFORM reference.impossible(c, 'formerName', '请写明调整前的名称。', 'say what it was called before.');
      END IF;
      INSERT INTO reference.division_spell (code, since, until, name, parent)
      VALUES (c.division, '-infinity', c.day, coalesce(c.former_name, was.name), coalesce(c.former_parent, was.parent));
    END IF;
    IF c.change = 'RECODED' THEN PERFORM reference.hang(there, c.division, c.day, true); END IF;
    IF c.change <> 'MERGED' THEN DELETE FROM reference.division_spell WHERE code = there AND until <= c.day; END IF;
  END IF;
END $$;

-- The spells of all divisions, from the edition and the changes.
CREATE FUNCTION reference.derive_spells() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  change reference.territory_change;
  stray record;
BEGIN
  DELETE FROM reference.division_spell;
  INSERT INTO reference.division_spell (code, since, until, name, parent) SELECT code, '-infinity', 'infinity', name, parent FROM reference.edition;
  FOR change IN SELECT * FROM reference.territory_change WHERE day <= reference.edition_day() ORDER BY day DESC, place DESC, id DESC LOOP
    PERFORM reference.apply_backwards(change);
  END LOOP;
  FOR change IN SELECT * FROM reference.territory_change WHERE day > reference.edition_day() ORDER BY day, place, id LOOP
    PERFORM reference.apply_forwards(change);
  END LOOP;
  -- A county is below a city or the province, a city below the province: so nothing comes to be below itself.
  SELECT s.code, s.parent INTO stray FROM reference.division_spell s
  WHERE s.parent IS NOT NULL AND CASE reference.level_of(s.code) WHEN 'CITY' THEN reference.level_of(s.parent) <> 'PROVINCE' ELSE reference.level_of(s.parent) = 'COUNTY' END
    AND NOT EXISTS (SELECT FROM reference.edition e WHERE e.code = s.code AND e.parent = s.parent) LIMIT 1;
  IF stray IS NOT NULL THEN
    SELECT * INTO change FROM reference.territory_change t WHERE stray.parent IN (t.parent, t.former_parent, t.successor, t.division) ORDER BY t.id DESC LIMIT 1;
    PERFORM reference.impossible(change, 'parent', format('%s 不能隶属 %s：县隶属市或省，市隶属省。', stray.code, stray.parent),
      format('%s cannot belong to %s: a county belongs to a city or the province, a city to the province.', stray.code, stray.parent));
  END IF;
  SELECT s.code, s.parent, s.since INTO stray FROM reference.division_spell s
  WHERE s.parent IS NOT NULL AND NOT coalesce((SELECT range_agg(daterange(p.since, p.until)) FROM reference.division_spell p WHERE p.code = s.parent) @> daterange(s.since, s.until), false)
  ORDER BY s.since LIMIT 1;
  IF stray IS NOT NULL THEN
    SELECT * INTO change FROM reference.territory_change t
    WHERE stray.code IN (t.division, t.successor) OR stray.parent IN (t.division, t.successor) ORDER BY t.day DESC LIMIT 1;
    PERFORM reference.impossible(change, 'parent', format('%s 的上级 %s 在其间并不一直存在。', stray.code, stray.parent),
      format('%s, above %s, is not there all the time.', stray.parent, stray.code));
  END IF;
END $$;

-- Divisions and committees that there are or were, as they are by now or were last.
CREATE FUNCTION reference.derive_divisions() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO reference.division AS d (code, name, level, parent, has_committee, heir, kept_with)
  SELECT s.code, s.name, coalesce(e.level, reference.level_of(s.code)), s.parent, coalesce(e.has_committee, true), gone.successor,
         coalesce(e.parent, came.division, gone.successor, s.parent)
  FROM (SELECT DISTINCT ON (code) code, name, parent FROM reference.division_spell ORDER BY code, since DESC) s
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

-- The columns in which records name divisions and committees; filled with the views.
CREATE TABLE reference.naming (relation text NOT NULL, field text NOT NULL);

-- What was undone never was: nothing may be kept under such a code, and no record name it.
CREATE FUNCTION reference.forget_divisions() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  undone text[] := ARRAY(SELECT d.code FROM reference.division d WHERE NOT EXISTS (SELECT FROM reference.division_spell s WHERE s.code = d.code));
  named text;
  at record;
  namer text;
BEGIN
  IF undone = '{}' THEN RETURN; END IF;
  FOR at IN SELECT * FROM reference.naming LOOP
    EXECUTE format('SELECT id FROM %s WHERE left(%I, 6) = ANY ($1) LIMIT 1', at.relation, at.field) INTO namer USING undone;
    IF namer IS NOT NULL THEN RAISE EXCEPTION USING ERRCODE = 'TX001', COLUMN = 'id', MESSAGE = format('%s names %s, which would not exist without this change.', namer, array_to_string(undone, ', ')),
      DETAIL = format('记录 %s 提到 %s，撤回或更改这项调整后它将不存在。请先更正该记录。', namer, array_to_string(undone, '、')); END IF;
  END LOOP;
  DELETE FROM ledger.owner WHERE committee = ANY (undone);
  DELETE FROM reference.reach WHERE owner = ANY (undone) OR scope = ANY (undone);
  DELETE FROM reference.committee WHERE code = ANY (undone);
  DELETE FROM reference.division WHERE code = ANY (undone);
EXCEPTION WHEN foreign_key_violation THEN
  SELECT string_agg(code || ' ' || name, '、' ORDER BY code) INTO named FROM reference.division WHERE code = ANY (undone);
  RAISE EXCEPTION USING ERRCODE = 'TX001', COLUMN = 'id', MESSAGE = format('There are records of %s already, which would not exist without this change.', named),
    DETAIL = format('已有 %s 的记录，撤回或更改这项调整后它将不存在。请先处理这些记录。', named);
END $$;

-- Which code stands for one on a day.
CREATE FUNCTION reference.derive_places() RETURNS void LANGUAGE sql AS $$
  DELETE FROM reference.place;
  -- One that ended on the day on which another ended into it stood for nobody, and leads on.
  WITH RECURSIVE life AS (
    SELECT s.code, min(s.since) AS since, max(s.until) AS until, d.heir, before.code AS forerunner
    FROM reference.division_spell s JOIN reference.division d USING (code)
    LEFT JOIN (SELECT t.division AS code, t.successor FROM reference.territory_change t WHERE t.change = 'RECODED') before ON before.successor = s.code
    GROUP BY s.code, d.heir, before.code
  ), later AS (
    SELECT code, code AS place, CASE WHEN forerunner IS NULL THEN '-infinity' ELSE since END AS since, until, heir FROM life
    UNION ALL
    SELECT later.code, h.code, later.until, h.until, h.heir FROM later JOIN life h ON h.code = later.heir WHERE later.until <= h.until
  ), earlier AS (
    SELECT code, forerunner, since FROM life WHERE forerunner IS NOT NULL
    UNION ALL
    SELECT earlier.code, p.forerunner, p.since FROM earlier JOIN life p ON p.code = earlier.forerunner WHERE p.forerunner IS NOT NULL
  )
  INSERT INTO reference.place (code, place, since, until)
  SELECT code, place, since, until FROM later WHERE since < until
  UNION ALL
  SELECT e.code, e.forerunner, CASE WHEN p.forerunner IS NULL THEN '-infinity' ELSE p.since END, e.since FROM earlier e JOIN life p ON p.code = e.forerunner;
$$;

-- Who is directly above whom. Before a division was made it is taken to be where it was made.
CREATE FUNCTION reference.derive_parents() RETURNS void LANGUAGE sql AS $$
  DELETE FROM reference.parent;
  WITH spell AS (
    SELECT s.code, s.parent, s.until, CASE WHEN s.since > '-infinity' AND NOT EXISTS (SELECT FROM reference.division_spell o WHERE o.code = s.code AND o.since < s.since)
      AND EXISTS (SELECT FROM reference.place p WHERE p.code = s.code AND p.place = s.code AND p.since = '-infinity') THEN '-infinity' ELSE s.since END AS since
    FROM reference.division_spell s JOIN reference.committee c USING (code)
  ), above AS (
    SELECT s.code, p.place AS parent, greatest(s.since, p.since) AS since, least(s.until, p.until) AS until
    FROM spell s JOIN reference.place p ON p.code = s.parent AND s.since < p.until AND p.since < s.until
  )
  INSERT INTO reference.parent (code, parent, since, until)
  SELECT a.code, a.parent, lower(span), upper(span)
  FROM (SELECT code, parent, range_agg(daterange(since, until)) AS spans FROM above GROUP BY 1, 2) a, unnest(a.spans) AS span;
$$;

-- Which scopes an owner's facts count towards, and when.
CREATE FUNCTION reference.derived_reach() RETURNS SETOF reference.reach LANGUAGE sql STABLE AS $$
  WITH RECURSIVE up AS (
    SELECT p.code AS owner, p.place AS scope, p.since, p.until FROM reference.place p JOIN reference.committee c USING (code)
    UNION ALL
    SELECT up.owner, a.parent, greatest(up.since, a.since), least(up.until, a.until)
    FROM up JOIN reference.parent a ON a.code = up.scope AND up.since < a.until AND a.since < up.until
  ), reached AS (
    SELECT owner, scope, 'SUBTREE' AS reach, since, until FROM up
    UNION ALL
    SELECT p.code, p.place, 'SELF', p.since, p.until FROM reference.place p JOIN reference.committee c USING (code)
    WHERE p.place IN (SELECT parent FROM reference.parent)
  )
  SELECT r.owner, r.scope, r.reach, NOT EXISTS (SELECT FROM reference.parent a WHERE a.parent = r.scope), lower(span), upper(span),
         upper(span) < 'infinity' AND upper(span) = (SELECT max(s.until) FROM reference.division_spell s WHERE s.code = r.scope)
  FROM (SELECT owner, scope, reach, range_agg(daterange(since, until)) AS spans FROM reached GROUP BY 1, 2, 3) r, unnest(r.spans) AS span
$$;

-- Whose records belong to a committee by now; to one that ended, those of its last day.
CREATE VIEW reference.present AS
SELECT owner, scope, reach FROM reference.reach
WHERE since <= ledger.day_of(now()) AND (ledger.day_of(now()) < until OR last);

-- Makes the territory anew. What has been summed is moved to where it counts now, so that every figure stays the sum of its facts.
CREATE FUNCTION reference.derive_territory() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  below xid8;
  moved text[];
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
    IF below > '0' THEN PERFORM ledger.roll('0', below, NULL, -1, moved); END IF;
    DELETE FROM reference.reach WHERE owner = ANY (moved);
    INSERT INTO reference.reach SELECT * FROM reach_now WHERE owner = ANY (moved);
    IF below > '0' THEN PERFORM ledger.roll('0', below, NULL, 1, moved); END IF;
    FOR reader IN SELECT r.kind FROM reference.reader r JOIN ledger.kind k ON k.name = r.kind ORDER BY 1 LOOP PERFORM record.republish(reader); END LOOP;
  END IF;
  DROP TABLE reach_now;
  PERFORM reference.forget_divisions();
  PERFORM ledger.derive_owners();
  UPDATE reference.territory SET version = version + 1;
END $$;

GRANT SELECT ON ALL TABLES IN SCHEMA reference TO tongxin_reader, tongxin_writer;
