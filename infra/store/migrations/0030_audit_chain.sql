-- The audit is a chain for each committee: what a transaction wrote of it becomes one link, whose hash holds the hash of the link before. What was
-- before and after of personal fields is in it, sealed under a key of the record. See docs/decisions/0026-audit-chain.md and infra/store/README.md.

-- Nothing but AES and random bytes. The functions lie where the definers look for them.
CREATE EXTENSION IF NOT EXISTS pgcrypto SCHEMA record;

-- Which transaction an entry, a version or a sealed change is of. The number is drawn when the transaction first writes something of the audit, so that
-- thirty thousand entries need not be written twice; its link says so afterwards. 0: before there were links.
CREATE SEQUENCE record.work_number;
CREATE UNLOGGED TABLE record.work (
  transaction xid8 PRIMARY KEY DEFAULT pg_current_xact_id(),
  work        bigint NOT NULL DEFAULT nextval('record.work_number'),
  rounds      integer NOT NULL DEFAULT 0
);
COMMENT ON TABLE record.work IS 'Of transactions in flight; each takes its row away when it makes its links.';

ALTER TABLE record.audit
  ALTER COLUMN record DROP NOT NULL, ALTER COLUMN version DROP NOT NULL,
  ADD COLUMN work bigint NOT NULL DEFAULT 0,
  ADD COLUMN detail jsonb,
  ADD COLUMN salt uuid;
UPDATE record.audit SET salt = gen_random_uuid() WHERE reason IS NOT NULL;
ALTER TABLE record.audit ALTER COLUMN work DROP DEFAULT,
  ADD CONSTRAINT salted CHECK (reason IS NULL OR salt IS NOT NULL),
  ADD CONSTRAINT of_one_record CHECK ((action = 'READ') = (record IS NULL) AND (record IS NULL) = (version IS NULL));
COMMENT ON COLUMN record.audit.record IS 'Null for a reading of personal fields, whose records are in its detail.';
COMMENT ON COLUMN record.audit.detail IS 'READ: fields, records, request. ERASE: fields.';
COMMENT ON COLUMN record.audit.salt IS 'Without it a reason that was erased could be guessed from its digest. It is made anew when the reason is blanked.';
CREATE INDEX ON record.audit (work, committee);
CREATE INDEX ON record.audit USING gin ((detail -> 'records')) WHERE action = 'READ';

ALTER TABLE record.version
  ADD COLUMN work bigint NOT NULL DEFAULT 0,
  ADD COLUMN salt uuid NOT NULL DEFAULT gen_random_uuid();
ALTER TABLE record.version ALTER COLUMN work SET DEFAULT nullif(current_setting('tongxin.work', true), '')::bigint;
COMMENT ON COLUMN record.version.salt IS 'As of an entry of the audit.';
CREATE INDEX ON record.version (work, committee);

-- The links. What they say of their entries, versions and sealed changes are digests of all of their columns.
CREATE TABLE record.audit_link (
  committee text NOT NULL,
  seq       bigint NOT NULL,
  work      bigint NOT NULL,
  at        timestamptz NOT NULL,
  entries   integer NOT NULL,
  digest    bytea NOT NULL,
  versions  bytea NOT NULL,
  sealed    bytea NOT NULL,
  hash      bytea NOT NULL,
  PRIMARY KEY (committee, seq)
);
CREATE UNIQUE INDEX ON record.audit_link (work, committee);
COMMENT ON COLUMN record.audit_link.work IS '0: what was there when the chain began.';
COMMENT ON COLUMN record.audit_link.digest IS 'Of its entries, in their order.';

-- The newest link of each committee. Its row is the last lock that a writer takes.
CREATE TABLE record.audit_head (
  committee text PRIMARY KEY,
  seq       bigint NOT NULL,
  at        timestamptz NOT NULL,
  hash      bytea NOT NULL
);

-- A key for each record that has personal data, which nobody chooses. Who makes it anew makes all that was sealed with it unreadable, in every copy of
-- the audit.
ALTER TABLE record.personal ADD COLUMN key bytea NOT NULL DEFAULT record.gen_random_bytes(32) CHECK (octet_length(key) = 32);
REVOKE INSERT, UPDATE ON record.personal FROM tongxin_writer;
GRANT INSERT (record, committee, data), UPDATE (data) ON record.personal TO tongxin_writer;

CREATE TABLE record.sealed (
  work      bigint NOT NULL,
  record    text NOT NULL,
  id        bigint GENERATED ALWAYS AS IDENTITY,
  committee text NOT NULL,
  key       bytea NOT NULL,
  change    bytea NOT NULL,
  PRIMARY KEY (work, record, id),
  CHECK (split_part(record, '_', 2) = committee)
);
COMMENT ON COLUMN record.sealed.key IS 'SHA-256 of the key.';
COMMENT ON COLUMN record.sealed.change IS 'What was before and after of the fields that changed, as JSON: 16 bytes of initialization vector, then AES-256-CBC.';

-- What was changed of an entry or a version afterwards, by erasing; and of a version that a second transaction of the same millisecond replaced.
CREATE TABLE record.audit_change (
  work      bigint NOT NULL,
  id        bigint GENERATED ALWAYS AS IDENTITY,
  committee text NOT NULL,
  record    text NOT NULL,
  entry     bigint,
  known     timestamptz(3),
  was       bytea NOT NULL,
  became    bytea NOT NULL,
  PRIMARY KEY (work, id),
  CHECK ((entry IS NULL) <> (known IS NULL))
);
CREATE INDEX ON record.audit_change (record);
COMMENT ON COLUMN record.audit_change.was IS 'The digest before, and after.';

DO $$
DECLARE
  relation text;
BEGIN
  FOREACH relation IN ARRAY ARRAY['audit_link', 'audit_head', 'sealed', 'audit_change'] LOOP
    EXECUTE format('ALTER TABLE record.%I ENABLE ROW LEVEL SECURITY', relation);
  END LOOP;
END $$;
CREATE POLICY own_only ON record.sealed FOR SELECT USING (committee = (SELECT record.reading_for()));
GRANT SELECT ON record.sealed TO tongxin_writer;

-- Digests: fixed parts first, so that no text can pass for two. infra/audit/digests.ts computes the same by itself: a function here could have been replaced.
CREATE FUNCTION record.digest_of(a record.audit) RETURNS bytea LANGUAGE sql STABLE PARALLEL SAFE RETURN
  sha256(convert_to(concat_ws('|', a.id, a.work, encode(timestamptz_send(a.at), 'hex'), a.committee, a.action, coalesce(a.record, ''), coalesce(a.version, 0), coalesce(a.salt::text, ''),
    length(a.actor), a.actor, coalesce(a.detail::text, ''), a.reason), 'UTF8'));
CREATE FUNCTION record.digest_of(v record.version) RETURNS bytea LANGUAGE sql STABLE PARALLEL SAFE RETURN
  sha256(convert_to(concat_ws('|', v.record, v.work, v.version, encode(timestamptz_send(v.known), 'hex'), v.salt, v.data::text), 'UTF8'));
CREATE FUNCTION record.digest_of(s record.sealed) RETURNS bytea LANGUAGE sql STABLE PARALLEL SAFE RETURN
  sha256(convert_to(concat_ws('|', s.id, s.work, s.record, ''), 'UTF8') || s.key || s.change);
CREATE FUNCTION record.digest_of(c record.audit_change) RETURNS bytea LANGUAGE sql STABLE PARALLEL SAFE RETURN
  sha256(convert_to(concat_ws('|', c.id, c.work, c.committee, c.record, coalesce(c.entry, 0), coalesce(encode(timestamptz_send(c.known), 'hex'), ''), ''), 'UTF8') || c.was || c.became);

-- The transaction's number; it begins with its first entry.
CREATE FUNCTION record.begin_work() RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  n bigint;
BEGIN
  SELECT work INTO n FROM record.work WHERE transaction = pg_current_xact_id();
  IF n IS NULL THEN INSERT INTO record.work DEFAULT VALUES RETURNING work INTO n; END IF;
  PERFORM set_config('tongxin.work', n::text, true);
  RETURN n;
END $$;

-- One more link of a committee: of what a transaction has written. What it changed of its own rows meanwhile is digested as it was first.
CREATE FUNCTION record.link(p_work bigint, p_committee text) RETURNS void LANGUAGE plpgsql SET search_path = record, pg_temp AS $$
DECLARE
  made record.audit_link;
  moment timestamptz;
BEGIN
  SELECT count(*), sha256(coalesce(string_agg(coalesce(c.was, digest_of(a)), '' ORDER BY a.id), '')) INTO made.entries, made.digest
  FROM audit a LEFT JOIN (SELECT DISTINCT ON (entry) entry, was FROM audit_change WHERE work = p_work ORDER BY entry, id) c ON c.entry = a.id
  WHERE a.work = p_work AND a.committee = p_committee;
  SELECT sha256(coalesce(string_agg(coalesce(c.was, digest_of(v)), '' ORDER BY v.record COLLATE "C", v.known), '')) INTO made.versions
  FROM version v LEFT JOIN (SELECT DISTINCT ON (record, known) record, known, was FROM audit_change WHERE work = p_work ORDER BY record, known, id) c USING (record, known)
  WHERE v.work = p_work AND v.committee = p_committee;
  SELECT sha256(coalesce(string_agg(digest, '' ORDER BY which, id), '')) INTO made.sealed FROM (
    SELECT 1 AS which, s.id, digest_of(s) AS digest FROM sealed s WHERE s.work = p_work AND s.committee = p_committee
    UNION ALL
    SELECT 2, c.id, digest_of(c) FROM audit_change c WHERE c.work = p_work AND c.committee = p_committee) beside;
  moment := clock_timestamp();
  -- From here on nobody else makes a link of this committee until this transaction has ended.
  FOR attempt IN 1..2 LOOP
    UPDATE audit_head h SET seq = h.seq + 1, at = greatest(moment, h.at),
      hash = sha256(h.hash || convert_to(concat_ws('|', p_committee, h.seq + 1, p_work, encode(timestamptz_send(greatest(moment, h.at)), 'hex'), made.entries,
        encode(made.digest, 'hex'), encode(made.versions, 'hex'), encode(made.sealed, 'hex')), 'UTF8'))
    WHERE h.committee = p_committee RETURNING h.seq, h.at, h.hash INTO made.seq, made.at, made.hash;
    EXIT WHEN FOUND;
    INSERT INTO audit_head VALUES (p_committee, 0, '-infinity', '') ON CONFLICT DO NOTHING;
  END LOOP;
  INSERT INTO audit_link VALUES (p_committee, made.seq, p_work, made.at, made.entries, made.digest, made.versions, made.sealed, made.hash);
END $$;

-- Makes the links of this transaction, when it commits: after its records are published, and after all else that is asked at the commit and may
-- wait for others. So it puts itself behind all that stands there, again and again while something is still to be published.
CREATE FUNCTION record.link_work() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = record, pg_temp AS $$
DECLARE
  mine record.work;
  whose text;
BEGIN
  IF NEW.rounds = 0 OR NEW.rounds < 1000 AND EXISTS (SELECT FROM touched WHERE transaction = pg_current_xact_id()) THEN
    UPDATE work SET rounds = NEW.rounds + 1 WHERE transaction = NEW.transaction AND rounds = NEW.rounds;
    RETURN NULL;
  END IF;
  DELETE FROM work WHERE transaction = NEW.transaction AND rounds = NEW.rounds RETURNING * INTO mine;
  IF mine.work IS NULL THEN RETURN NULL; END IF;
  FOR whose IN
    SELECT committee FROM audit WHERE work = mine.work
    UNION SELECT committee FROM sealed WHERE work = mine.work
    UNION SELECT committee FROM audit_change WHERE work = mine.work ORDER BY 1
  LOOP
    PERFORM link(mine.work, whose);
  END LOOP;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER link AFTER INSERT OR UPDATE ON record.work DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION record.link_work();

-- Entries, as before, of their transaction.
CREATE OR REPLACE FUNCTION record.after_insert() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = record, pg_temp AS $$
DECLARE
  dependence record.dependent;
  why text := nullif(current_setting('tongxin.reason', true), '');
  mine bigint;
BEGIN
  IF NOT EXISTS (SELECT FROM written) THEN RETURN NULL; END IF;
  mine := begin_work();
  INSERT INTO record.audit (work, actor, committee, action, reason, salt, record, version)
  SELECT mine, coalesce(current_setting('tongxin.actor', true), session_user), n.committee, 'CREATE',
         why, CASE WHEN why IS NOT NULL THEN gen_random_uuid() END, n.id, n.version FROM written n;
  INSERT INTO record.touched (kind, fresh, written, records) SELECT TG_ARGV[0], true, true, array_agg(id) FROM written HAVING count(*) > 0;
  FOR dependence IN SELECT * FROM record.dependent WHERE dependent = TG_ARGV[0] LOOP
    PERFORM record.hold(dependence.kind, (SELECT array_agg(to_jsonb(w) ->> dependence.reference) FROM written w));
  END LOOP;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION record.after_update() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = record, pg_temp AS $$
DECLARE
  dependence record.dependent;
  why text := nullif(current_setting('tongxin.reason', true), '');
  mine bigint;
BEGIN
  IF NOT EXISTS (SELECT FROM written) THEN RETURN NULL; END IF;
  mine := begin_work();
  INSERT INTO record.audit (work, actor, committee, action, reason, salt, record, version, detail)
  SELECT mine, coalesce(current_setting('tongxin.actor', true), session_user), n.committee,
         coalesce(nullif(current_setting('tongxin.action', true), ''), 'UPDATE'),
         why, CASE WHEN why IS NOT NULL THEN gen_random_uuid() END, n.id, n.version, nullif(current_setting('tongxin.detail', true), '')::jsonb
  FROM written n;
  INSERT INTO record.touched (kind, fresh, written, records) SELECT TG_ARGV[0], false, true, array_agg(id) FROM written HAVING count(*) > 0;
  FOR dependence IN SELECT * FROM record.dependent WHERE kind = TG_ARGV[0] LOOP
    EXECUTE format(
      'INSERT INTO record.touched (kind, fresh, records) SELECT %L, false, array_agg(d.id) FROM %s d WHERE d.%I = ANY ($1) HAVING count(*) > 0',
      dependence.dependent, dependence.relation, dependence.reference)
    USING (SELECT array_agg(id) FROM written);
  END LOOP;
  FOR dependence IN SELECT * FROM record.dependent WHERE dependent = TG_ARGV[0] LOOP
    PERFORM record.hold(dependence.kind, (
      SELECT array_agg(to_jsonb(w) ->> dependence.reference) FROM (SELECT * FROM written UNION ALL SELECT * FROM replaced) w));
  END LOOP;
  RETURN NULL;
END $$;

-- Nothing of an entry or a version changes unseen. A new salt, for the digest of what was must not help to guess it.
CREATE FUNCTION record.note_change() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = record, pg_temp AS $$
BEGIN
  NEW.work := OLD.work;
  NEW.salt := gen_random_uuid();
  IF TG_TABLE_NAME = 'audit' THEN
    INSERT INTO audit_change (work, committee, record, entry, was, became)
    VALUES (begin_work(), OLD.committee, coalesce(OLD.record, ''), OLD.id, digest_of(OLD), digest_of(NEW));
  ELSE
    INSERT INTO audit_change (work, committee, record, known, was, became)
    VALUES (begin_work(), OLD.committee, OLD.record, OLD.known, digest_of(OLD), digest_of(NEW));
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER note_change BEFORE UPDATE ON record.audit FOR EACH ROW EXECUTE FUNCTION record.note_change();
CREATE TRIGGER note_change BEFORE UPDATE ON record.version FOR EACH ROW EXECUTE FUNCTION record.note_change();

-- Sealing, whichever way personal data was written.
CREATE FUNCTION record.closed(change jsonb, key bytea, vector bytea) RETURNS bytea LANGUAGE sql IMMUTABLE RETURN
  vector || record.encrypt_iv(convert_to(change::text, 'UTF8'), key, vector, 'aes-cbc/pad:pkcs');
CREATE FUNCTION record.opened(change bytea, key bytea) RETURNS jsonb LANGUAGE sql IMMUTABLE RETURN
  convert_from(record.decrypt_iv(substr(change, 17), key, substr(change, 1, 16), 'aes-cbc/pad:pkcs'), 'UTF8')::jsonb;

CREATE FUNCTION record.seal_insert() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = record, pg_temp AS $$
DECLARE
  mine bigint;
BEGIN
  IF NOT EXISTS (SELECT FROM written WHERE jsonb_strip_nulls(data) <> '{}') THEN RETURN NULL; END IF;
  mine := begin_work();
  INSERT INTO sealed (work, committee, record, key, change)
  SELECT mine, committee, record, sha256(key), closed(jsonb_build_object('before', NULL, 'after', data), key, vector)
  FROM (SELECT *, gen_random_bytes(16) AS vector FROM written WHERE jsonb_strip_nulls(data) <> '{}' OFFSET 0) w;
  RETURN NULL;
END $$;
-- With the key of before: where it is made anew with the data, as erasing does, nobody can open it.
CREATE FUNCTION record.seal_update() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = record, pg_temp AS $$
DECLARE
  mine bigint;
BEGIN
  IF NOT EXISTS (SELECT FROM written w JOIN replaced r USING (record) WHERE w.data <> r.data) THEN RETURN NULL; END IF;
  mine := begin_work();
  INSERT INTO sealed (work, committee, record, key, change)
  SELECT mine, committee, record, sha256(key), closed(both_sides, key, vector)
  FROM (SELECT w.committee, record, r.key, differing.both_sides, gen_random_bytes(16) AS vector
    FROM written w JOIN replaced r USING (record), LATERAL (
      SELECT jsonb_build_object('before', jsonb_object_agg(field, r.data -> field), 'after', jsonb_object_agg(field, w.data -> field)) AS both_sides
      FROM jsonb_object_keys(r.data || w.data) AS fields (field) WHERE r.data -> field IS DISTINCT FROM w.data -> field) differing
    WHERE w.data <> r.data OFFSET 0) changed;
  RETURN NULL;
END $$;
CREATE TRIGGER seal_insert AFTER INSERT ON record.personal REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION record.seal_insert();
CREATE TRIGGER seal_update AFTER UPDATE ON record.personal REFERENCING OLD TABLE AS replaced NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION record.seal_update();

-- What was sealed of some records, opened: nulls where the key is gone. As everything personal it is the owner's staff's.
CREATE FUNCTION record.sealed_changes(p_records text[]) RETURNS TABLE (record text, work bigint, before jsonb, after jsonb, erased boolean) LANGUAGE sql STABLE AS $$
  SELECT s.record, s.work, opened.both_sides -> 'before', opened.both_sides -> 'after', p.record IS NULL
  FROM (SELECT DISTINCT a.record, a.work FROM record.audit a WHERE a.record = ANY (p_records)) a JOIN record.sealed s USING (record, work)
    LEFT JOIN record.personal p ON p.record = s.record AND sha256(p.key) = s.key,
    LATERAL (SELECT CASE WHEN p.record IS NOT NULL THEN record.opened(s.change, p.key) END AS both_sides) opened
  ORDER BY s.record, s.work, s.id
$$;

-- That personal fields of some records were read: by whom and why, the transaction says. The only way in which who reads adds to the audit.
CREATE FUNCTION record.note_read(p_records text[], p_fields text[], p_request text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = record, pg_temp AS $$
BEGIN
  IF cardinality(p_records) = 0 THEN RETURN; END IF;
  IF record.acting_for() IS NULL OR EXISTS (SELECT FROM unnest(p_records) r WHERE split_part(r, '_', 2) IS DISTINCT FROM record.acting_for()) THEN
    RAISE EXCEPTION 'Only what is of the committee acted for is read' USING ERRCODE = 'insufficient_privilege';
  END IF;
  INSERT INTO record.audit (work, actor, committee, action, reason, salt, detail)
  VALUES (begin_work(), coalesce(current_setting('tongxin.actor', true), session_user), record.acting_for(), 'READ', nullif(current_setting('tongxin.reason', true), ''), gen_random_uuid(),
    jsonb_strip_nulls(jsonb_build_object('fields', p_fields, 'records', p_records, 'request', p_request)));
END $$;

-- As before (0010), and the key of what is personal is destroyed. The entry says which fields: by it verification knows what may differ.
CREATE OR REPLACE FUNCTION record.erase(p_record text, p_fields text[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = record, pg_temp AS $$
DECLARE
  of_kind text := (SELECT kind FROM ledger.card WHERE cell = ledger.home() AND id = p_record);
  relation regclass := ledger.table_of(of_kind);
  shown_by text[] := ARRAY[p_record];
  personal text[] := ARRAY(SELECT jsonb_object_keys(data) FROM record.personal WHERE record = p_record);
  dependence record.dependent;
  each record;
  those text[];
  changes text;
  blank jsonb;
  found_fields text[];
  former_action text := current_setting('tongxin.action', true);
BEGIN
  -- What an office keeps about itself has no card.
  IF of_kind IS NULL THEN
    FOR each IN SELECT name, k.relation AS place FROM ledger.kind k WHERE NOT has_table_privilege('tongxin_reader', k.relation, 'SELECT') LOOP
      EXECUTE format('SELECT %L WHERE EXISTS (SELECT FROM %s WHERE id = $1)', each.name, each.place) INTO of_kind USING p_record;
      EXIT WHEN of_kind IS NOT NULL;
    END LOOP;
    relation := ledger.table_of(of_kind);
  END IF;
  IF split_part(p_record, '_', 2) IS DISTINCT FROM record.reading_for() OR relation IS NULL THEN
    RAISE EXCEPTION 'No record % of the committee acted for', p_record USING ERRCODE = 'insufficient_privilege';
  END IF;
  EXECUTE format('SELECT FROM %s WHERE id = $1 FOR NO KEY UPDATE', relation) USING p_record;

  SELECT string_agg(format('%I = %s', name, value), ', '), jsonb_object_agg(name, blanked), array_agg(name) INTO changes, blank, found_fields
  FROM (
    SELECT attname::text AS name,
      CASE WHEN attname = 'natural_key' THEN 'id'
           WHEN attname = 'withdrawal_reason' THEN $sql$CASE WHEN withdrawn_at IS NOT NULL THEN '' END$sql$
           WHEN NOT attnotnull THEN 'NULL' ELSE quote_literal(empty) END AS value,
      CASE WHEN attname = 'natural_key' THEN to_jsonb(p_record)
           WHEN NOT attnotnull THEN 'null' WHEN empty = '' THEN '""' ELSE '[]'::jsonb END AS blanked
    FROM pg_attribute JOIN (VALUES ('text'::regtype, ''), ('text[]', '{}'), ('jsonb', '[]')) AS types (type, empty) ON type = atttypid
    WHERE attrelid = relation AND attnum > 0 AND attname = ANY (p_fields) AND attname NOT IN ('id', 'committee')
  ) columns;
  found_fields := found_fields || '{reason}'::text[] || personal;
  IF NOT p_fields <@ found_fields THEN
    RAISE EXCEPTION 'Not to be blanked in %: %', of_kind, (SELECT string_agg(f, ', ') FROM unnest(p_fields) f WHERE f <> ALL (found_fields));
  END IF;

  FOR dependence IN SELECT * FROM record.dependent WHERE kind = of_kind LOOP
    EXECUTE format('SELECT array_agg(id) FROM %s WHERE %I = $1', dependence.relation, dependence.reference) INTO those USING p_record;
    shown_by := shown_by || those;
  END LOOP;
  UPDATE ledger.card SET title = '', text = '' WHERE cell = ledger.home() AND id = ANY (shown_by);
  UPDATE ledger.card_version SET title = '', text = '' WHERE cell = ledger.home() AND id = ANY (shown_by);
  UPDATE record.version SET data = data || blank WHERE record = p_record AND blank IS NOT NULL;
  UPDATE record.audit SET reason = NULL WHERE record = p_record AND 'reason' = ANY (p_fields) AND reason IS NOT NULL;
  IF personal && p_fields THEN
    UPDATE record.personal SET data = data - p_fields, key = gen_random_bytes(32) WHERE record = p_record;
  END IF;
  PERFORM set_config('tongxin.action', 'ERASE', true), set_config('tongxin.detail', jsonb_build_object('fields', p_fields)::text, true);
  -- Last, so that what is published when the transaction commits finds nothing but blanks to keep.
  EXECUTE format('UPDATE %s SET %s version = version + 1, updated_at = clock_timestamp() WHERE id = $1', relation, coalesce(changes || ',', '')) USING p_record;
  PERFORM set_config('tongxin.action', coalesce(former_action, ''), true), set_config('tongxin.detail', '', true);
END $$;

REVOKE ALL ON FUNCTION record.begin_work, record.link, record.note_read FROM PUBLIC;
GRANT EXECUTE ON FUNCTION record.note_read TO tongxin_writer;

-- How far the chain of each committee was, once a day: it travels to the cells above, where its own cell cannot change it. What came is kept, also
-- when all that the cell publishes is copied anew.
CREATE TABLE ledger.audit_head (
  cell      text NOT NULL,
  committee text NOT NULL,
  seq       bigint NOT NULL,
  hash      bytea NOT NULL CHECK (octet_length(hash) = 32),
  at        timestamptz NOT NULL,
  arrived   xid8 NOT NULL DEFAULT pg_current_xact_id(),
  PRIMARY KEY (cell, committee, seq, hash)
) PARTITION BY LIST (cell);
CREATE INDEX ON ledger.audit_head (arrived);
COMMENT ON COLUMN ledger.audit_head.at IS 'When it was noted, by the clock of its cell.';
CREATE TRIGGER tell AFTER INSERT ON ledger.audit_head FOR EACH STATEMENT EXECUTE FUNCTION ledger.tell();

CREATE OR REPLACE FUNCTION ledger.published() RETURNS text[] LANGUAGE sql IMMUTABLE RETURN ARRAY['fact', 'link', 'card', 'card_version', 'pulse', 'audit_head'];

CREATE OR REPLACE FUNCTION ledger.guard(p_cell text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  base text;
  whose text;
BEGIN
  FOR base, whose IN VALUES ('fact', 'owner'), ('link', $s$split_part(source, '_', 2)$s$), ('card', 'owner'), ('card_version', 'owner'), ('pulse', 'cell'), ('audit_head', 'committee') LOOP
    EXECUTE format('DROP TRIGGER IF EXISTS only_own ON ledger.%I', base || '_' || p_cell);
    EXECUTE format('DROP TRIGGER IF EXISTS only_own_still ON ledger.%I', base || '_' || p_cell);
    EXECUTE format('CREATE TRIGGER only_own AFTER INSERT ON ledger.%I REFERENCING NEW TABLE AS arriving FOR EACH STATEMENT EXECUTE FUNCTION ledger.only_own(%L)', base || '_' || p_cell, whose);
    EXECUTE format('CREATE TRIGGER only_own_still AFTER UPDATE ON ledger.%I REFERENCING NEW TABLE AS arriving FOR EACH STATEMENT EXECUTE FUNCTION ledger.only_own(%L)', base || '_' || p_cell, whose);
  END LOOP;
END $$;

-- Every cell that has partitions gets this one; of those that are open the others' are guarded, the own one is for peers to read.
DO $$
DECLARE
  each text;
BEGIN
  FOR each IN SELECT right(inhrelid::regclass::text, 6) FROM pg_inherits WHERE inhparent = 'ledger.fact'::regclass ORDER BY 1 LOOP
    EXECUTE format('CREATE TABLE ledger.%I PARTITION OF ledger.audit_head FOR VALUES IN (%L)', 'audit_head_' || each, each);
    IF each = ledger.home() THEN EXECUTE format('GRANT SELECT ON ledger.%I TO tongxin_peer', 'audit_head_' || each);
    ELSE PERFORM ledger.guard(each); END IF;
  END LOOP;
END $$;

-- As before (0026), but the heads of its chains stay: who could have them forgotten by being copied anew could have a rewritten chain believed.
CREATE OR REPLACE FUNCTION ledger.forget_cell(p_cell text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  below xid8;
  base text;
BEGIN
  IF p_cell = ledger.home() THEN RAISE EXCEPTION 'Cell % is at home here: its ledger has no other copy', p_cell; END IF;
  SELECT upto INTO below FROM ledger.watermark FOR UPDATE;
  PERFORM ledger.roll('0', below, p_cell, -1);
  FOREACH base IN ARRAY array_remove(ledger.published(), 'audit_head') LOOP
    EXECUTE format('DELETE FROM ledger.%I', base || '_' || p_cell);
  END LOOP;
END $$;

-- As before (0026), of one table more.
CREATE OR REPLACE FUNCTION ledger.settle_identity() RETURNS void LANGUAGE plpgsql AS $$
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
    FOREACH base IN ARRAY ARRAY['fact', 'link', 'card', 'card_version', 'audit_head'] LOOP
      EXECUTE format('ALTER TABLE ledger.%I ALTER COLUMN arrived DROP DEFAULT, ALTER COLUMN arrived TYPE xid8 USING ''0'', ALTER COLUMN arrived SET DEFAULT pg_current_xact_id()', base);
    END LOOP;
    PERFORM ledger.forget_rollup();
  END IF;
  INSERT INTO ledger.identity (system, database) VALUES (now.system, now.database)
  ON CONFLICT (single) DO UPDATE SET system = EXCLUDED.system, database = EXCLUDED.database;
END $$;

-- Notes the head of every committee whose chain has gone on since the last one was noted, once a day.
CREATE FUNCTION ledger.note_heads() RETURNS SETOF ledger.audit_head LANGUAGE sql AS $$
  INSERT INTO ledger.audit_head (cell, committee, seq, hash, at)
  SELECT ledger.home(), h.committee, h.seq, h.hash, clock_timestamp()
  FROM record.audit_head h JOIN ledger.owner o ON o.committee = h.committee AND o.cell = ledger.home()
  WHERE NOT EXISTS (SELECT FROM ledger.audit_head n WHERE n.cell = ledger.home() AND n.committee = h.committee
    AND (n.seq = h.seq AND n.hash = h.hash OR (n.at AT TIME ZONE 'Asia/Shanghai')::date = (clock_timestamp() AT TIME ZONE 'Asia/Shanghai')::date))
  ORDER BY h.committee RETURNING *
$$;

-- What an upgraded database has of before is taken over, as the first link of each committee.
SELECT record.link(0, committee) FROM (SELECT committee FROM record.audit UNION SELECT committee FROM record.version) before ORDER BY committee;
