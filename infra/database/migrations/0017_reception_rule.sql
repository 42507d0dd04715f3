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

-- Meanwhile nobody writes the kind's records, nor what their views read besides.
CREATE OR REPLACE FUNCTION record.republish(p_kind text) RETURNS void LANGUAGE plpgsql AS $$
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

ALTER TABLE liaison.platform
  ADD COLUMN reception_day_of_month integer CHECK (reception_day_of_month BETWEEN 1 AND 31),
  ADD COLUMN reception_from date;
CREATE INDEX ON liaison.reception_day (platform, held_on);
SELECT record.read_source('platform', 'receptionDay', 'liaison.reception_day', 'platform');

-- The months for which reception days are due: to the end of the present year, so that no platform has facts without end.
CREATE TABLE liaison.month (
  first_day date PRIMARY KEY,
  last_day  date NOT NULL
);
GRANT SELECT ON liaison.month TO tongxin_reader, tongxin_writer;

-- Brings the months to the end of the present year in Asia/Shanghai. When that adds some (once a year), platforms are published again.
CREATE FUNCTION liaison.extend_months() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  december date := (date_trunc('year', now() AT TIME ZONE 'Asia/Shanghai') + interval '11 months')::date;
BEGIN
  IF EXISTS (SELECT FROM liaison.month WHERE first_day = december) THEN RETURN; END IF;
  IF EXISTS (SELECT FROM ledger.kind WHERE name = 'platform') THEN PERFORM record.republish('platform'); END IF;
  INSERT INTO liaison.month
  SELECT day::date, (day + interval '1 month - 1 day')::date FROM generate_series('2010-01-01'::timestamp, december, '1 month') day
  ON CONFLICT DO NOTHING;
END $$;
SELECT liaison.extend_months();

-- Each month in which a platform under the monthly rule was open on its fixed day (in a shorter month its last), and what came of it.
CREATE VIEW liaison.room_month AS
SELECT p.id AS platform, p.kind, m.first_day, m.last_day, d.fixed_day, min(r.held_on) AS held_on, coalesce(bool_or(r.held_on = d.fixed_day), false) AS on_fixed_day
FROM liaison.platform p
JOIN liaison.month m ON m.last_day >= greatest(p.opened_on, p.reception_from)
CROSS JOIN LATERAL (SELECT least(m.first_day + p.reception_day_of_month - 1, m.last_day) AS fixed_day) d
LEFT JOIN liaison.reception_day r ON r.platform = p.id AND r.held_on BETWEEN m.first_day AND m.last_day AND r.withdrawn_at IS NULL
WHERE p.withdrawn_at IS NULL AND p.reception_day_of_month IS NOT NULL
  AND d.fixed_day >= greatest(p.opened_on, p.reception_from) AND (p.closed_on IS NULL OR d.fixed_day < p.closed_on)
GROUP BY p.id, m.first_day, d.fixed_day;
GRANT SELECT ON liaison.room_month TO tongxin_reader, tongxin_writer;

-- The spells of a platform's heads; one that ends before it begins is none.
CREATE FUNCTION liaison.heads_served(heads jsonb) RETURNS TABLE (number bigint, served daterange) LANGUAGE sql IMMUTABLE AS $$
  SELECT h.number, CASE WHEN (h.head ->> 'until')::date < (h.head ->> 'from')::date THEN 'empty'
                        ELSE daterange((h.head ->> 'from')::date, (h.head ->> 'until')::date, '[]') END
  FROM jsonb_array_elements(heads) WITH ORDINALITY AS h (head, number)
$$;
