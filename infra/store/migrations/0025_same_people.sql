-- Who is the same person as another is few among all: they are found by an index of theirs, and where there are none nothing is derived. It was a walk
-- through all people for every transaction that wrote one.
CREATE INDEX ON members.person (same_as) WHERE same_as IS NOT NULL;

CREATE OR REPLACE FUNCTION members.derive_same_people() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  changed text[];
BEGIN
  -- Nobody is another: so it is mostly.
  IF NOT EXISTS (SELECT FROM members.person WHERE same_as IS NOT NULL) AND NOT EXISTS (SELECT FROM members.same_person) THEN RETURN; END IF;
  CREATE TEMP TABLE known ON COMMIT DROP AS
  WITH RECURSIVE up AS (
    SELECT p.key, o.key AS known_as, o.id, 1 AS steps FROM members.person p JOIN members.person o ON o.id = p.same_as WHERE p.same_as IS NOT NULL AND p.withdrawn_at IS NULL
    UNION ALL
    SELECT up.key, o.key, o.id, steps + 1 FROM up JOIN members.person p ON p.id = up.id AND p.withdrawn_at IS NULL
      JOIN members.person o ON o.id = p.same_as WHERE steps < 50
  )
  SELECT DISTINCT ON (key) key, known_as FROM up ORDER BY key, steps DESC;
  SELECT array_agg(DISTINCT k) INTO changed FROM (
    (SELECT key, known_as FROM members.same_person EXCEPT SELECT key, known_as FROM known)
    UNION ALL (SELECT key, known_as FROM known EXCEPT SELECT key, known_as FROM members.same_person)) differing, unnest(ARRAY[differing.key, differing.known_as]) k;
  IF changed IS NOT NULL THEN
    DELETE FROM members.same_person WHERE key NOT IN (SELECT key FROM known);
    INSERT INTO members.same_person SELECT key, known_as FROM known ON CONFLICT (key) DO UPDATE SET known_as = EXCLUDED.known_as;
    INSERT INTO record.touched (kind, fresh, records)
    SELECT c.kind, false, array_agg(DISTINCT f.record) FROM ledger.fact f JOIN ledger.card c ON c.id = f.record AND c.cell = f.cell
    WHERE f.cell = ledger.home() AND f.subject = ANY (changed) GROUP BY c.kind;
  END IF;
  DROP TABLE known;
END $$;
