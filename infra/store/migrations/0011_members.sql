-- Records of the members subgraph. What the columns mean is said in its *.kind.ts files.
CREATE SCHEMA members;
GRANT USAGE ON SCHEMA members TO tongxin_reader, tongxin_writer;

-- Equality beside a range in an exclusion constraint. Comes with PostgreSQL, and whoever may create schemas may create it.
CREATE EXTENSION IF NOT EXISTS btree_gist SCHEMA record;

CREATE TABLE members.term (
  LIKE record.base INCLUDING ALL,
  number integer NOT NULL,
  starts_on date NOT NULL,
  ends_on date
);
-- The terms of a committee do not overlap; the last day belongs to the term. Asked at the commit: one act ends a term and begins the next.
ALTER TABLE members.term ADD CONSTRAINT term_apart EXCLUDE USING gist (committee WITH =, daterange(starts_on, ends_on, '[]') WITH &&)
  WHERE (withdrawn_at IS NULL) DEFERRABLE INITIALLY DEFERRED;
SELECT record.register('members.term', 'term');

CREATE TABLE members.session (
  LIKE record.base INCLUDING ALL,
  term text NOT NULL REFERENCES members.term,
  number integer NOT NULL,
  name text,
  begins_on date NOT NULL,
  ends_on date
);
CREATE INDEX ON members.session (term);
-- Nor do the sessions of a committee overlap.
ALTER TABLE members.session ADD CONSTRAINT session_apart EXCLUDE USING gist (committee WITH =, daterange(begins_on, ends_on, '[]') WITH &&)
  WHERE (withdrawn_at IS NULL) DEFERRABLE INITIALLY DEFERRED;
SELECT record.register('members.session', 'session');
-- Its card names the term.
SELECT record.read_reference('term', 'session', 'members.session', 'term');

CREATE TABLE members.special_committee (
  LIKE record.base INCLUDING ALL,
  name text NOT NULL,
  established_on date NOT NULL,
  dissolved_on date
);
SELECT record.register('members.special_committee', 'specialCommittee');

CREATE TABLE members.person (
  LIKE record.base INCLUDING ALL,
  key text NOT NULL,
  gender text,
  birth_year integer,
  ethnic_group text,
  registered_on date NOT NULL,
  same_as text
);
CREATE INDEX ON members.person (record.normal_key(key));
SELECT record.register('members.person', 'person');

-- By which the office of another committee recognises a person of this one as its own: once, and for some weeks. Kept as a digest.
CREATE TABLE members.person_code (
  person     text PRIMARY KEY REFERENCES members.person,
  committee  text NOT NULL,
  digest     text NOT NULL UNIQUE,
  expires_at timestamptz NOT NULL,
  used_at    timestamptz,
  given_by   text NOT NULL DEFAULT coalesce(current_setting('tongxin.actor', true), session_user),
  CHECK (split_part(person, '_', 2) = committee)
);
ALTER TABLE members.person_code ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_only ON members.person_code USING (committee = record.acting_for()) WITH CHECK (committee = record.acting_for());
GRANT SELECT, INSERT, UPDATE ON members.person_code TO tongxin_writer;

-- Uses a code: whose it is, if it is one that was given by another committee and not used. With the rights of the owner, for the code is another's.
CREATE FUNCTION members.use_person_code(p_digest text) RETURNS TABLE (person text, key text) LANGUAGE sql SECURITY DEFINER SET search_path = members, pg_temp AS $$
  WITH used AS (
    UPDATE members.person_code c SET used_at = clock_timestamp()
    WHERE c.digest = p_digest AND c.used_at IS NULL AND c.expires_at > clock_timestamp() AND c.committee <> record.acting_for()
    RETURNING c.person
  )
  SELECT p.id, p.key FROM used JOIN members.person p ON p.id = used.person WHERE p.withdrawn_at IS NULL
$$;
REVOKE ALL ON FUNCTION members.use_person_code(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION members.use_person_code(text) TO tongxin_writer;

-- Keys of people who are known to be those of other keys, through however many recognitions. Derived; a key that is not here is itself.
CREATE TABLE members.same_person (
  key      text PRIMARY KEY,
  known_as text NOT NULL
);
CREATE INDEX ON members.same_person (known_as);
CREATE INDEX ON members.same_person (record.normal_key(key));
CREATE INDEX ON members.same_person (record.normal_key(known_as));
GRANT SELECT ON members.same_person TO tongxin_reader, tongxin_writer;

-- The key under which somebody counts.
CREATE FUNCTION record.known_as(p_key text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE RETURN
  coalesce((SELECT known_as FROM members.same_person WHERE key = p_key), p_key);

-- Who publishes holds this for share; who says that two keys are one person's waits for them, and nobody publishes meanwhile: so that
-- every fact counts under the key that holds when both are done.
CREATE FUNCTION members.hold_people(p_alone boolean) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF p_alone THEN PERFORM pg_advisory_xact_lock(hashtextextended('tongxin.people', 0));
  ELSE PERFORM pg_advisory_xact_lock_shared(hashtextextended('tongxin.people', 0)); END IF;
END $$;

-- Derives it anew; what counts for somebody whose key changed is published again.
CREATE FUNCTION members.derive_same_people() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  changed text[];
BEGIN
  CREATE TEMP TABLE known ON COMMIT DROP AS
  WITH RECURSIVE up AS (
    SELECT p.key, o.key AS known_as, o.id, 1 AS steps FROM members.person p JOIN members.person o ON o.id = p.same_as WHERE p.withdrawn_at IS NULL
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

-- Persons by the normal form of their key, as they are registered: in this cell, or by a seat that another cell publishes.
CREATE FUNCTION record.known_persons(keys text[]) RETURNS TABLE (normal text, key text) LANGUAGE sql STABLE AS $$
  SELECT DISTINCT ON (normal) normal, key FROM (
    -- Whom the own committee knows under a key of its own is meant by that, whichever is typed.
    SELECT r.normal, own.key, 0 AS place FROM (
      SELECT k.normal, s.known_as FROM unnest(keys) AS k (normal) JOIN members.same_person s ON record.normal_key(s.key) = k.normal
      UNION
      SELECT k.normal, s.known_as FROM unnest(keys) AS k (normal) JOIN members.same_person s ON record.normal_key(s.known_as) = k.normal
    ) r
    CROSS JOIN LATERAL (SELECT r.known_as AS key UNION ALL SELECT s.key FROM members.same_person s WHERE s.known_as = r.known_as) each
    JOIN members.person own ON record.normal_key(own.key) = record.normal_key(each.key) AND own.committee = record.acting_for() AND own.withdrawn_at IS NULL
    UNION ALL
    SELECT record.normal_key(p.key), p.key, 1 FROM members.person p WHERE record.normal_key(p.key) = ANY (keys) AND p.withdrawn_at IS NULL
    UNION ALL
    SELECT record.normal_key(f.subject), f.subject, 2 FROM ledger.fact f
    WHERE f.measure = 'MEMBERS' AND record.normal_key(f.subject) = ANY (keys) AND f.cell <> ledger.home()
  ) known ORDER BY normal, place, key
$$;

-- Of these keys: whether a committee has a person of it registered, and which other one has. Synthetic people are one by their keys alone.
CREATE FUNCTION record.key_holders(p_keys text[], p_committee text, p_synthetic boolean) RETURNS TABLE (normal text, here boolean, elsewhere text) LANGUAGE sql STABLE AS $$
  SELECT k, EXISTS (SELECT FROM members.person p WHERE record.normal_key(p.key) = k AND p.committee = p_committee AND p.withdrawn_at IS NULL),
    coalesce(
      (SELECT p.committee FROM members.person p WHERE record.normal_key(p.key) = k AND p.committee <> p_committee
         AND NOT (p_synthetic AND p.synthetic) ORDER BY 1 LIMIT 1),
      (SELECT c.owner FROM ledger.card c WHERE c.kind = 'person' AND record.normal_key(c.title) = k AND c.cell <> ledger.home()
         AND NOT p_synthetic ORDER BY 1 LIMIT 1))
  FROM unnest(p_keys) k
$$;
CREATE INDEX ON ledger.card (record.normal_key(title)) WHERE kind = 'person';

CREATE TABLE members.member (
  LIKE record.base INCLUDING ALL,
  person_key text NOT NULL,
  person text REFERENCES members.person,
  term text REFERENCES members.term,
  sector text NOT NULL,
  local_sector text,
  party text,
  special_committee text REFERENCES members.special_committee,
  occupation text,
  joined_on date NOT NULL,
  left_on date,
  began_by text,
  begin_decision text,
  ended_by text,
  end_decision text,
  post text,
  formerly jsonb NOT NULL DEFAULT '[]' CHECK (record.in_sequence(formerly))
);
CREATE INDEX ON members.member (term);
CREATE INDEX ON members.member (person);
CREATE INDEX ON members.member (special_committee);
-- The seats of one person on one committee do not overlap; on the day on which it is left a seat is held no more.
ALTER TABLE members.member ADD CONSTRAINT member_apart
  EXCLUDE USING gist (committee WITH =, record.normal_key(person_key) WITH =, daterange(joined_on, left_on, '[)') WITH &&)
  WHERE (withdrawn_at IS NULL) DEFERRABLE INITIALLY DEFERRED;
SELECT record.register('members.member', 'member');

-- Persons by their name, for the staff of the committee that registered them: names are personal, and row-level security keeps those of others out.
CREATE FUNCTION record.named_persons(names text[]) RETURNS TABLE (normal text, key text, about text) LANGUAGE sql STABLE AS $$
  SELECT record.normal_key(q.data ->> 'name'), p.key, concat_ws('，', p.birth_year || ' 年生', s.short_name)
  FROM record.personal q JOIN members.person p ON p.id = q.record AND p.withdrawn_at IS NULL
  LEFT JOIN LATERAL (
    SELECT r.short_name FROM members.member m JOIN reference.sector r ON r.code = m.sector
    WHERE m.committee = p.committee AND m.person_key = p.key AND m.withdrawn_at IS NULL ORDER BY m.joined_on DESC LIMIT 1) s ON true
  WHERE q.committee = record.acting_for() AND current_setting('tongxin.actor', true) LIKE 'STAFF:%' AND record.normal_key(q.data ->> 'name') = ANY (names)
$$;
CREATE INDEX ON record.personal (committee, record.normal_key(data ->> 'name')) WHERE data ->> 'name' IS NOT NULL;

CREATE TABLE members.local_sector (
  LIKE record.base INCLUDING ALL,
  name text NOT NULL,
  sector text NOT NULL,
  since date NOT NULL
);
SELECT record.register('members.local_sector', 'localSector');

CREATE TABLE members.point_rule (
  LIKE record.base INCLUDING ALL,
  year integer NOT NULL,
  edition integer NOT NULL,
  duty text NOT NULL,
  points numeric NOT NULL,
  cap numeric,
  split text NOT NULL
);
SELECT record.register('members.point_rule', 'pointRule');

CREATE TABLE members.assessment (
  LIKE record.base INCLUDING ALL,
  person_key text NOT NULL,
  year integer NOT NULL,
  grade text NOT NULL,
  decided_on date NOT NULL,
  rules_year integer,
  edition integer,
  points numeric,
  known_at text,
  remark text
);
SELECT record.register('members.assessment', 'assessment');

-- Party bodies, offices, duty lists, experts, service corps.
CREATE TABLE members.party_body (
  LIKE record.base INCLUDING ALL,
  name text NOT NULL,
  body_type text NOT NULL,
  parent text REFERENCES members.party_body,
  special_committee text REFERENCES members.special_committee,
  secretary text,
  deputies text[] NOT NULL DEFAULT '{}',
  founded_on date NOT NULL,
  dissolved_on date,
  formerly jsonb NOT NULL DEFAULT '[]' CHECK (record.in_sequence(formerly))
);
CREATE INDEX ON members.party_body (parent);
CREATE INDEX ON members.party_body (special_committee);
SELECT record.register('members.party_body', 'partyBody');

CREATE TABLE members.leader (
  LIKE record.base INCLUDING ALL,
  office text NOT NULL,
  special_committee text REFERENCES members.special_committee,
  person_key text NOT NULL,
  since date NOT NULL,
  until date
);
CREATE INDEX ON members.leader (special_committee);
SELECT record.register('members.leader', 'leader');

CREATE TABLE members.duty_item (
  LIKE record.base INCLUDING ALL,
  special_committee text NOT NULL REFERENCES members.special_committee,
  task text NOT NULL,
  quarter integer,
  set_on date NOT NULL,
  due_on date NOT NULL,
  done_on date,
  outcome text
);
CREATE INDEX ON members.duty_item (special_committee);
SELECT record.register('members.duty_item', 'dutyItem');

CREATE TABLE members.expert_bank (
  LIKE record.base INCLUDING ALL,
  name text NOT NULL,
  founded_on date NOT NULL,
  closed_on date
);
SELECT record.register('members.expert_bank', 'expertBank');

CREATE TABLE members.expert (
  LIKE record.base INCLUDING ALL,
  bank text NOT NULL REFERENCES members.expert_bank,
  person_key text NOT NULL,
  field text NOT NULL,
  institution text,
  since date NOT NULL,
  until date
);
CREATE INDEX ON members.expert (bank);
SELECT record.register('members.expert', 'expert');

CREATE TABLE members.service_corps (
  LIKE record.base INCLUDING ALL,
  name text NOT NULL,
  field text,
  founded_on date NOT NULL,
  dissolved_on date
);
SELECT record.register('members.service_corps', 'serviceCorps');

CREATE TABLE members.corps_membership (
  LIKE record.base INCLUDING ALL,
  corps text NOT NULL REFERENCES members.service_corps,
  person_key text NOT NULL,
  home text,
  field text,
  since date NOT NULL,
  until date
);
CREATE INDEX ON members.corps_membership (corps);
SELECT record.register('members.corps_membership', 'corpsMembership');

CREATE TABLE members.dispatch (
  LIKE record.base INCLUDING ALL,
  corps text NOT NULL REFERENCES members.service_corps,
  purpose text NOT NULL,
  needed_for text,
  division text NOT NULL,
  place_name text,
  gathered_on date NOT NULL,
  participants text[] NOT NULL DEFAULT '{}',
  outcome text
);
CREATE INDEX ON members.dispatch (corps);
SELECT record.register('members.dispatch', 'dispatch');
