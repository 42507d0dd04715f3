-- Names that an office publishes: an act, for one record, of the persons whom that record names. See docs/decisions/0028-people.md.

-- Apart from the records, so that no version, card or audit entry keeps a name that was taken back; `data` says what is shown: the name, and of a
-- seat sector and post as they were then. Null: taken back. It is shown while the record still names that person.
CREATE TABLE record.published (
  record       text NOT NULL,
  committee    text NOT NULL,
  key          text NOT NULL,
  data         jsonb,
  published_on date NOT NULL,
  PRIMARY KEY (record, key),
  CHECK (split_part(record, '_', 2) = committee)
);
CREATE INDEX ON record.published (committee, key);
ALTER TABLE record.published ENABLE ROW LEVEL SECURITY;
CREATE POLICY readable ON record.published FOR SELECT USING (true);
CREATE POLICY own_insert ON record.published FOR INSERT WITH CHECK (committee = (SELECT record.writing_for()));
CREATE POLICY own_update ON record.published FOR UPDATE USING (committee = (SELECT record.writing_for())) WITH CHECK (committee = (SELECT record.writing_for()));
GRANT SELECT ON record.published TO tongxin_reader;
GRANT SELECT, INSERT, UPDATE ON record.published TO tongxin_writer;

-- A key, and those under which other committees know the same person.
CREATE FUNCTION record.all_keys(p_key text) RETURNS SETOF text LANGUAGE sql STABLE AS $$
  SELECT p_key UNION SELECT record.known_as(p_key) UNION SELECT s.key FROM members.same_person s WHERE s.known_as = record.known_as(p_key)
$$;
-- The names under which the committee acted for registered these persons, whichever of their keys is used.
CREATE FUNCTION record.names_of(p_keys text[]) RETURNS TABLE (key text, name text) LANGUAGE sql STABLE AS $$
  SELECT k.key, q.data ->> 'name' FROM unnest(p_keys) AS k (key), record.all_keys(k.key) AS e (key)
  JOIN members.person p ON p.key = e.key AND p.committee = record.acting_for() AND p.withdrawn_at IS NULL
  JOIN record.personal q ON q.record = p.id WHERE q.data ->> 'name' <> ''
$$;

-- A name that is corrected is corrected wherever it was published; one that is emptied or erased is shown no more.
CREATE FUNCTION record.name_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE record.published p SET data = CASE WHEN NEW.data ->> 'name' <> '' THEN p.data || jsonb_build_object('name', NEW.data ->> 'name') END
  FROM members.person q WHERE q.id = NEW.record AND p.committee = q.committee AND p.key IN (SELECT record.all_keys(q.key)) AND p.data IS NOT NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER name_changed AFTER UPDATE ON record.personal FOR EACH ROW
  WHEN (NEW.record LIKE 'per\_%' AND OLD.data ->> 'name' IS DISTINCT FROM NEW.data ->> 'name') EXECUTE FUNCTION record.name_changed();

-- Since when names are published with a record.
ALTER TABLE proposals.proposal ADD proposers_published_on date;
ALTER TABLE members.member ADD published_on date;
ALTER TABLE liaison.platform ADD serving_published_on date;
