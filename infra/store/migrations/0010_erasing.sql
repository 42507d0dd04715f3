-- Blanks what names a person: the fields named, in the record and in every version of it, and the titles and texts of all cards that showed
-- them, here and, since cards and their versions travel, at every receiver. `natural_key` among the fields gives the record its id for a
-- key; `reason` blanks the reasons in its audit; fields that are personal are blanked where those are kept. Who calls it acts for the
-- owner, in a transaction like any other: it is audited, and what it leaves is a new version.
CREATE FUNCTION record.erase(p_record text, p_fields text[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = record, pg_temp AS $$
DECLARE
  of_kind text := (SELECT kind FROM ledger.card WHERE cell = ledger.home() AND id = p_record);
  relation regclass := ledger.table_of(of_kind);
  shown_by text[] := ARRAY[p_record];
  dependence record.dependent;
  those text[];
  changes text;
  blank jsonb;
  found_fields text[];
BEGIN
  IF split_part(p_record, '_', 2) IS DISTINCT FROM record.acting_for() OR relation IS NULL THEN
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
  found_fields := found_fields || '{reason}'::text[] || ARRAY(SELECT jsonb_object_keys(data) FROM record.personal WHERE record = p_record);
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
  UPDATE record.personal SET data = data - p_fields WHERE record = p_record;
  UPDATE record.audit SET reason = NULL WHERE record = p_record AND 'reason' = ANY (p_fields);
  -- Last, so that what is published when the transaction commits finds nothing but blanks to keep.
  EXECUTE format('UPDATE %s SET %s version = version + 1, updated_at = clock_timestamp() WHERE id = $1', relation, coalesce(changes || ',', '')) USING p_record;
END $$;
REVOKE ALL ON FUNCTION record.erase FROM PUBLIC;
GRANT EXECUTE ON FUNCTION record.erase TO tongxin_writer;
