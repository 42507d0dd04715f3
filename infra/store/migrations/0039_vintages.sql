-- The territory by two times: on which day it holds, and since when that is known. A figure as known at an instant counts by the tree that was known
-- then, so that a change that is entered late, corrected or undone leaves what was cited as it was. See docs/decisions/0034-vintages.md.

-- As before (0021); where a transaction says so, the changes that stood as they were known at an instant.
CREATE OR REPLACE VIEW reference.territory_change AS
SELECT c.id, c.owner, c.day, c.dimensions ->> 'change' AS change, c.dimensions ->> 'division' AS division, c.dimensions ->> 'successor' AS successor,
       c.dimensions ->> 'name' AS name, c.dimensions ->> 'former_name' AS former_name,
       c.dimensions ->> 'parent' AS parent, c.dimensions ->> 'former_parent' AS former_parent,
       array_position(ARRAY['MADE', 'SPLIT', 'RECODED', 'MERGED', 'MOVED', 'RENAMED'], c.dimensions ->> 'change') * 10
         + (right(coalesce(c.dimensions ->> 'successor', c.dimensions ->> 'division'), 2) <> '00')::int AS place
FROM (
  SELECT id, owner, day, dimensions FROM ledger.card
  WHERE kind = 'territoryChange' AND NOT withdrawn AND nullif(current_setting('tongxin.territory_known', true), '') IS NULL
  UNION ALL
  SELECT id, owner, day, dimensions FROM ledger.cards_as_of(nullif(current_setting('tongxin.territory_known', true), '')::timestamptz)
  WHERE kind = 'territoryChange' AND NOT withdrawn) c;

CREATE INDEX ON ledger.card_version (known) WHERE kind = 'territoryChange';

-- Digest of the changes that stood as they were known at an instant.
CREATE FUNCTION reference.changes_known(instant timestamptz) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT coalesce(md5(string_agg(concat_ws('|', c.id, c.day, c.dimensions), ',' ORDER BY c.id)), '')
  FROM ledger.cards_as_of(instant) c WHERE c.kind = 'territoryChange' AND NOT c.withdrawn
$$;

-- What a process holds of the territory: of divisions that ever changed, for of all others it knows the edition.
CREATE FUNCTION reference.territory_rows() RETURNS jsonb LANGUAGE sql STABLE AS $$
  WITH changed AS (SELECT code FROM reference.division_spell WHERE since > '-infinity' OR until < 'infinity'),
  new AS (SELECT code FROM reference.division EXCEPT SELECT code FROM reference.edition),
  moved AS (SELECT owner FROM reference.reach WHERE since > '-infinity' OR until < 'infinity' UNION SELECT code FROM new),
  reparented AS (SELECT code FROM reference.parent WHERE since > '-infinity' OR until < 'infinity' UNION SELECT code FROM new)
  SELECT jsonb_build_object(
    'spells', coalesce((SELECT jsonb_agg(s ORDER BY s.code, s.since) FROM reference.division_spell s WHERE s.code IN (SELECT code FROM changed)), '[]'),
    'places', coalesce((SELECT jsonb_agg(p ORDER BY p.code, p.since) FROM reference.place p WHERE p.code IN (SELECT code FROM changed)), '[]'),
    'reaches', coalesce((SELECT jsonb_agg(r ORDER BY r.owner, r.scope, r.reach, r.since) FROM reference.reach r WHERE r.owner IN (SELECT owner FROM moved)), '[]'),
    'parents', coalesce((SELECT jsonb_agg(p ORDER BY p.code, p.since) FROM reference.parent p WHERE p.code IN (SELECT code FROM reparented)), '[]'),
    'changes', coalesce((SELECT jsonb_agg(jsonb_build_object('id', c.id, 'day', c.day, 'change', c.change, 'division', c.division, 'successor', c.successor)
      ORDER BY c.day, c.place, c.id) FROM reference.territory_change c), '[]'),
    'kept', coalesce((SELECT jsonb_agg(jsonb_build_object('code', d.code, 'with', d.kept_with)) FROM reference.division d
      WHERE d.kept_with IS NOT NULL AND d.code IN (SELECT code FROM new)), '[]'))
$$;

ALTER TABLE reference.territory ADD COLUMN changes text NOT NULL DEFAULT '', ADD COLUMN rows jsonb NOT NULL DEFAULT '{}';
COMMENT ON COLUMN reference.territory.changes IS 'Digest of the changes of which it follows: what follows of them is derived once.';
UPDATE reference.territory SET changes = reference.changes_known('infinity'), rows = reference.territory_rows();

-- The territory as it was known before an instant, and since the one before it; what is known since the last of them is that of the other tables.
CREATE TABLE reference.known_territory (
  until   timestamptz(3) PRIMARY KEY,
  changes text NOT NULL,
  rows    jsonb NOT NULL
);

-- Keeps what was known before each instant at which a change came, was corrected or undone; of what followed of some changes till now it is told. What
-- cannot have been was nowhere shown.
CREATE FUNCTION reference.keep_known(p_changes text, p_rows jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  epoch record;
  made  jsonb;
BEGIN
  CREATE TEMP TABLE known_now ON COMMIT DROP AS
  WITH told AS (
    SELECT known AS at FROM ledger.card WHERE kind = 'territoryChange' UNION SELECT known FROM ledger.card_version WHERE kind = 'territoryChange'
    UNION SELECT until FROM ledger.card_version WHERE kind = 'territoryChange'
  ), epoch AS (SELECT coalesce(lag(at) OVER (ORDER BY at), '-infinity') AS since, at AS until FROM told)
  SELECT e.since, e.until, reference.changes_known(e.since) AS changes FROM epoch e;
  DELETE FROM reference.known_territory k WHERE NOT EXISTS (SELECT FROM known_now n WHERE (n.until, n.changes) = (k.until, k.changes));
  FOR epoch IN SELECT * FROM known_now n WHERE NOT EXISTS (SELECT FROM reference.known_territory k WHERE k.until = n.until) ORDER BY until LOOP
    SELECT kept.rows INTO made FROM (SELECT p_changes AS changes, p_rows AS rows UNION ALL SELECT k.changes, k.rows FROM reference.known_territory k) kept
    WHERE kept.changes = epoch.changes LIMIT 1;
    IF made IS NULL THEN
      BEGIN
        PERFORM set_config('tongxin.territory_known', epoch.since::text, true);
        PERFORM reference.derive_spells();
        PERFORM reference.derive_divisions();
        PERFORM reference.derive_places();
        PERFORM reference.derive_parents();
        DELETE FROM reference.reach;
        INSERT INTO reference.reach SELECT * FROM reference.derived_reach();
        made := reference.territory_rows();
        -- Only looked at: all tables stay as they are.
        RAISE EXCEPTION USING ERRCODE = 'TX002';
      EXCEPTION WHEN SQLSTATE 'TX002' OR SQLSTATE 'TX001' THEN NULL;
      END;
    END IF;
    IF made IS NOT NULL THEN INSERT INTO reference.known_territory (until, changes, rows) VALUES (epoch.until, epoch.changes, made); END IF;
  END LOOP;
  DROP TABLE known_now;
END $$;

-- As before (0034); what was known before is kept.
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
  PERFORM reference.keep_known(t.changes, t.rows) FROM reference.territory t;
  UPDATE reference.territory SET version = version + 1, changes = reference.changes_known('infinity'), rows = reference.territory_rows();
END $$;
SELECT reference.keep_known(t.changes, t.rows) FROM reference.territory t;

-- When history was last taken over: only that changes what was known at an instant of the past.
CREATE INDEX ON ledger.fact (entered) WHERE entered <> known;

-- What was said in words, or by a number, in the rows of figures before a release said otherwise: `what` names a unit, a version or a value of a dimension.
CREATE TABLE reference.wording (
  what  text NOT NULL,
  known timestamptz(3) NOT NULL,
  zh    text NOT NULL,
  en    text NOT NULL,
  PRIMARY KEY (what, known)
);

GRANT SELECT ON reference.known_territory, reference.wording TO tongxin_reader, tongxin_writer;
-- How far feeds are: whether what is asked for as of an instant is whole.
GRANT SELECT (cell, fresh_at) ON ledger.feed TO tongxin_reader;
