-- Records whose views read other records, and what keeps two transactions from comparing the same views at once.
-- See docs/decisions/0005-as-of-is-stable.md.

-- Records written in this transaction, to be published at its end.
CREATE UNLOGGED TABLE record.touched (
  transaction xid8 NOT NULL DEFAULT pg_current_xact_id(),
  kind        text NOT NULL,
  fresh       boolean NOT NULL,
  written     boolean NOT NULL DEFAULT false,
  records     text[] NOT NULL
);
CREATE INDEX ON record.touched (transaction);
COMMENT ON COLUMN record.touched.written IS 'False: only what its views read besides was written.';

-- A kind whose views also read another kind's table is published anew when that one changes.
CREATE TABLE record.dependent (
  kind      text NOT NULL,
  dependent text NOT NULL,
  relation  regclass NOT NULL,
  reference text NOT NULL,
  PRIMARY KEY (kind, dependent, reference)
);

-- Two transactions must not both compare the views of a record with the same ledger. For the record's own row its lock sees to
-- that. A dependent is published by whoever writes it and by whoever writes the record that it refers to: the first holds
-- that record for share until it commits, the second writes it, so that one waits for the other. Nobody who writes the
-- record referred to waits for a dependent's row, so the two cannot wait for each other.
CREATE FUNCTION record.hold(p_kind text, p_records text[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('SELECT FROM %s WHERE id = ANY ($1) ORDER BY id FOR SHARE', ledger.table_of(p_kind)) USING p_records;
END $$;

-- The views of `p_dependent` read the record of `p_kind` that its `p_reference` names.
CREATE FUNCTION record.read_reference(p_kind text, p_dependent text, p_relation regclass, p_reference text) RETURNS void LANGUAGE sql AS $$
  INSERT INTO record.dependent (kind, dependent, relation, reference) VALUES (p_kind, p_dependent, p_relation, p_reference)
$$;

-- A record whose views also read records that refer to it (a platform its reception days) is published anew when one of those is
-- written. Who writes one locks the record referred to, as if it were written itself, so that no two compare its views at once. The
-- trigger's name comes before `after_…`, which may hold the same row for share: taken in the other order, two writers would wait for
-- each other.
CREATE TABLE record.source (
  kind     text NOT NULL,
  source   text NOT NULL,
  relation regclass NOT NULL,
  PRIMARY KEY (kind, source)
);

CREATE FUNCTION record.touch_referred() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = record, pg_temp AS $$
DECLARE
  ids text[];
BEGIN
  IF TG_OP = 'INSERT' THEN
    SELECT array_agg(DISTINCT to_jsonb(w) ->> TG_ARGV[1]) INTO ids FROM written w WHERE to_jsonb(w) ->> TG_ARGV[1] IS NOT NULL;
  ELSE
    SELECT array_agg(DISTINCT to_jsonb(w) ->> TG_ARGV[1]) INTO ids FROM (SELECT * FROM written UNION ALL SELECT * FROM replaced) w
    WHERE to_jsonb(w) ->> TG_ARGV[1] IS NOT NULL;
  END IF;
  IF ids IS NOT NULL THEN
    EXECUTE format('SELECT FROM %s WHERE id = ANY ($1) ORDER BY id FOR NO KEY UPDATE', ledger.table_of(TG_ARGV[0])) USING ids;
    INSERT INTO record.touched (kind, fresh, records) VALUES (TG_ARGV[0], false, ids);
  END IF;
  RETURN NULL;
END $$;

-- The views of `p_kind` read the records of `p_source` whose `p_reference` names the record.
CREATE FUNCTION record.read_source(p_kind text, p_source text, p_relation regclass, p_reference text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO record.source VALUES (p_kind, p_source, p_relation);
  EXECUTE format('CREATE TRIGGER about_insert_%s AFTER INSERT ON %s REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION record.touch_referred(%L, %L)', p_reference, p_relation, p_kind, p_reference);
  EXECUTE format('CREATE TRIGGER about_update_%s AFTER UPDATE ON %s REFERENCING OLD TABLE AS replaced NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION record.touch_referred(%L, %L)', p_reference, p_relation, p_kind, p_reference);
END $$;

-- Publishes all records of a kind again: after a view has changed. Appends nothing where nothing differs. Meanwhile nobody writes
-- them, nor what their views read besides.
CREATE FUNCTION record.republish(p_kind text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  relation text;
BEGIN
  FOR relation IN
    SELECT k.relation FROM ledger.kind k
    WHERE k.name = p_kind OR k.name IN (SELECT d.kind FROM record.dependent d WHERE d.dependent = p_kind)
    UNION SELECT s.relation::text FROM record.source s WHERE s.kind = p_kind ORDER BY 1
  LOOP
    EXECUTE format('LOCK TABLE %s IN SHARE ROW EXCLUSIVE MODE', relation);
  END LOOP;
  EXECUTE format('INSERT INTO record.touched (kind, fresh, records) SELECT %L, false, array_agg(id) FROM %s HAVING count(*) > 0', p_kind, ledger.table_of(p_kind));
END $$;
