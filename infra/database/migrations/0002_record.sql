-- What every record has, who may write it, and what follows a write. See docs/decisions/0002-the-database-publishes.md.
CREATE SCHEMA record;

CREATE TABLE record.base (
  id                text PRIMARY KEY CHECK (id ~ '^[a-z]{3}_\d{6}_[0-9a-f]{32}$'),
  committee         text NOT NULL,
  natural_key       text NOT NULL,
  recorded_at       timestamptz,
  synthetic         boolean NOT NULL DEFAULT false,
  created_at        timestamptz NOT NULL DEFAULT clock_timestamp(),
  updated_at        timestamptz NOT NULL DEFAULT clock_timestamp(),
  withdrawn_at      timestamptz,
  withdrawal_reason text,
  version           integer NOT NULL DEFAULT 1,
  CHECK (split_part(id, '_', 2) = committee),
  CHECK ((withdrawn_at IS NULL) = (withdrawal_reason IS NULL)),
  UNIQUE (committee, natural_key)
);
COMMENT ON COLUMN record.base.recorded_at IS
  'Only for history taken over from an earlier register: when that register knew it. Null for everything written here.';

-- Personal data, apart from the records: only the owner''s staff can read it, and nothing of it is ever published.
CREATE TABLE record.personal (
  record    text PRIMARY KEY,
  committee text NOT NULL,
  data      jsonb NOT NULL,
  CHECK (split_part(record, '_', 2) = committee)
);

-- What was done once for this database, such as loading the demonstration to its end.
CREATE TABLE record.milestone (
  name text PRIMARY KEY,
  at   timestamptz NOT NULL DEFAULT clock_timestamp()
);

-- Who did what, when: before and after. Written by a trigger, so that no way of writing escapes it.
CREATE TABLE record.audit (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at        timestamptz NOT NULL DEFAULT clock_timestamp(),
  actor     text NOT NULL,
  committee text NOT NULL,
  action    text NOT NULL,
  reason    text,
  record    text NOT NULL,
  before    jsonb,
  after     jsonb
);
CREATE INDEX ON record.audit (record, id);

-- Records written in this transaction, to be published at its end.
CREATE UNLOGGED TABLE record.touched (
  transaction xid8 NOT NULL DEFAULT pg_current_xact_id(),
  kind        text NOT NULL,
  fresh       boolean NOT NULL,
  records     text[] NOT NULL
);
CREATE INDEX ON record.touched (transaction);

-- A kind whose views also read another kind's table is published anew when that one changes.
CREATE TABLE record.dependent (
  kind      text NOT NULL,
  dependent text NOT NULL,
  relation  regclass NOT NULL,
  reference text NOT NULL,
  PRIMARY KEY (kind, dependent, reference)
);

CREATE FUNCTION record.acting_for() RETURNS text LANGUAGE sql STABLE
  RETURN nullif(current_setting('tongxin.committee', true), '');

-- Two transactions must not both compare the views of a record with the same ledger. For the record's own row its lock sees to
-- that. A dependent is published by whoever writes it and by whoever writes the record that it refers to: the first holds
-- that record for share until it commits, the second writes it, so that one waits for the other. Nobody who writes the
-- record referred to waits for a dependent's row, so the two cannot wait for each other.
CREATE FUNCTION record.hold(p_kind text, p_records text[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('SELECT FROM %s WHERE id = ANY ($1) ORDER BY id FOR SHARE', ledger.table_of(p_kind)) USING p_records;
END $$;

CREATE FUNCTION record.after_insert() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = record, pg_temp AS $$
DECLARE
  dependence record.dependent;
BEGIN
  INSERT INTO record.audit (actor, committee, action, reason, record, after)
  SELECT coalesce(current_setting('tongxin.actor', true), session_user), n.committee, 'CREATE',
         nullif(current_setting('tongxin.reason', true), ''), n.id, to_jsonb(n) FROM written n;
  INSERT INTO record.touched (kind, fresh, records) SELECT TG_ARGV[0], true, array_agg(id) FROM written HAVING count(*) > 0;
  FOR dependence IN SELECT * FROM record.dependent WHERE dependent = TG_ARGV[0] LOOP
    PERFORM record.hold(dependence.kind, (SELECT array_agg(to_jsonb(w) ->> dependence.reference) FROM written w));
  END LOOP;
  RETURN NULL;
END $$;

CREATE FUNCTION record.after_update() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = record, pg_temp AS $$
DECLARE
  dependence record.dependent;
BEGIN
  INSERT INTO record.audit (actor, committee, action, reason, record, before, after)
  SELECT coalesce(current_setting('tongxin.actor', true), session_user), n.committee,
         coalesce(nullif(current_setting('tongxin.action', true), ''), 'UPDATE'),
         nullif(current_setting('tongxin.reason', true), ''), n.id, to_jsonb(o), to_jsonb(n)
  FROM written n JOIN replaced o USING (id);
  INSERT INTO record.touched (kind, fresh, records) SELECT TG_ARGV[0], false, array_agg(id) FROM written HAVING count(*) > 0;
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

-- Makes a table a record table: owner, row-level security, audit, publication. No delete: a record is withdrawn.
CREATE FUNCTION record.register(relation regclass, kind text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ADD FOREIGN KEY (committee) REFERENCES reference.committee', relation);
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', relation);
  EXECUTE format('CREATE POLICY readable ON %s FOR SELECT USING (true)', relation);
  EXECUTE format('CREATE POLICY own_insert ON %s FOR INSERT WITH CHECK (committee = record.acting_for())', relation);
  EXECUTE format('CREATE POLICY own_update ON %s FOR UPDATE USING (committee = record.acting_for()) WITH CHECK (committee = record.acting_for())', relation);
  EXECUTE format('GRANT SELECT ON %s TO tongxin_reader', relation);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %s TO tongxin_writer', relation);
  EXECUTE format('CREATE TRIGGER after_insert AFTER INSERT ON %s REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION record.after_insert(%L)', relation, kind);
  EXECUTE format('CREATE TRIGGER after_update AFTER UPDATE ON %s REFERENCING OLD TABLE AS replaced NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION record.after_update(%L)', relation, kind);
END $$;

-- Two roles without login. A connection reads as tongxin_reader and writes, inside a transaction, as tongxin_writer
-- acting for one committee. Neither owns a table, so row-level security binds both.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'tongxin_reader') THEN CREATE ROLE tongxin_reader NOLOGIN; END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'tongxin_writer') THEN CREATE ROLE tongxin_writer NOLOGIN; END IF;
  EXECUTE format('GRANT tongxin_reader, tongxin_writer TO %I', current_user);
EXCEPTION WHEN unique_violation OR duplicate_object THEN NULL; -- another database of this cluster made them at the same moment
END $$;

GRANT USAGE ON SCHEMA reference, record TO tongxin_reader, tongxin_writer;
GRANT SELECT ON ALL TABLES IN SCHEMA reference TO tongxin_reader, tongxin_writer;

GRANT SELECT ON record.milestone TO tongxin_reader, tongxin_writer;

ALTER TABLE record.personal ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_only ON record.personal USING (committee = record.acting_for()) WITH CHECK (committee = record.acting_for());
GRANT SELECT, INSERT, UPDATE ON record.personal TO tongxin_writer;

ALTER TABLE record.audit ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_only ON record.audit FOR SELECT USING (committee = record.acting_for());
GRANT SELECT ON record.audit TO tongxin_writer;
