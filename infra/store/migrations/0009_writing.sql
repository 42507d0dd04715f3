-- What follows a write of a record, whichever way it came. See docs/decisions/0002-the-database-publishes.md.
CREATE FUNCTION record.after_insert() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = record, pg_temp AS $$
DECLARE
  dependence record.dependent;
BEGIN
  INSERT INTO record.audit (actor, committee, action, reason, record, version)
  SELECT coalesce(current_setting('tongxin.actor', true), session_user), n.committee, 'CREATE',
         nullif(current_setting('tongxin.reason', true), ''), n.id, n.version FROM written n;
  INSERT INTO record.touched (kind, fresh, written, records) SELECT TG_ARGV[0], true, true, array_agg(id) FROM written HAVING count(*) > 0;
  FOR dependence IN SELECT * FROM record.dependent WHERE dependent = TG_ARGV[0] LOOP
    PERFORM record.hold(dependence.kind, (SELECT array_agg(to_jsonb(w) ->> dependence.reference) FROM written w));
  END LOOP;
  RETURN NULL;
END $$;

CREATE FUNCTION record.after_update() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = record, pg_temp AS $$
DECLARE
  dependence record.dependent;
BEGIN
  INSERT INTO record.audit (actor, committee, action, reason, record, version)
  SELECT coalesce(current_setting('tongxin.actor', true), session_user), n.committee,
         coalesce(nullif(current_setting('tongxin.action', true), ''), 'UPDATE'),
         nullif(current_setting('tongxin.reason', true), ''), n.id, n.version FROM written n;
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

-- Publishes all that this transaction touched, once, when it commits: whichever way a record was written.
CREATE FUNCTION record.publish_touched() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = record, pg_temp AS $$
DECLARE
  work record;
  known timestamptz;
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
    moved := moved OR work.kind = 'territoryChange';
    people := people OR work.kind = 'person';
  END LOOP;
  IF moved THEN PERFORM reference.derive_territory(); END IF;
  IF people THEN PERFORM members.derive_same_people(); END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER publish AFTER INSERT ON record.touched DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION record.publish_touched();
