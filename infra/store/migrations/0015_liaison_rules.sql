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
SELECT p.id AS platform, m.first_day, m.last_day, d.fixed_day, min(r.held_on) AS held_on, coalesce(bool_or(r.held_on = d.fixed_day), false) AS on_fixed_day
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

-- What a place means by 五有 and 六新, versioned.
CREATE TABLE liaison.local_vocabulary (
  LIKE record.base INCLUDING ALL,
  subject text NOT NULL,
  title text NOT NULL,
  edition text NOT NULL,
  valid_from date NOT NULL,
  valid_until date,
  entries jsonb NOT NULL DEFAULT '[]'
);
SELECT record.register('liaison.local_vocabulary', 'localVocabulary');

-- A vocabulary is read with all groups and rooms of its committee. Who writes one of these holds the committee's vocabulary for share
-- until it commits, who writes the vocabulary holds it alone: so each sees what the other wrote, and nobody waits in a circle, for who
-- holds it alone takes no lock on their rows.
CREATE FUNCTION liaison.vocabulary_lock() RETURNS int LANGUAGE sql IMMUTABLE RETURN 1818845807;

CREATE FUNCTION liaison.hold_vocabulary() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = liaison, pg_temp AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared(liaison.vocabulary_lock(), committee::int) FROM (SELECT DISTINCT committee FROM written ORDER BY 1) w;
  RETURN NULL;
END $$;

CREATE FUNCTION liaison.touch_vocabulary_readers() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = liaison, pg_temp AS $$
DECLARE
  owners text[] := (SELECT array_agg(DISTINCT committee ORDER BY committee) FROM written);
BEGIN
  PERFORM pg_advisory_xact_lock(liaison.vocabulary_lock(), o::int) FROM unnest(owners) o;
  INSERT INTO record.touched (kind, fresh, records) SELECT 'activityGroup', false, array_agg(id) FROM liaison.activity_group WHERE committee = ANY (owners) HAVING count(*) > 0;
  INSERT INTO record.touched (kind, fresh, records) SELECT 'platform', false, array_agg(id) FROM liaison.platform WHERE committee = ANY (owners) HAVING count(*) > 0;
  RETURN NULL;
END $$;

DO $$
DECLARE
  relation text;
  event text;
BEGIN
  FOREACH relation IN ARRAY ARRAY['activity_group', 'platform', 'reading_session', 'joint_activity', 'member_activity', 'visit', 'activity_summary', 'reception_day'] LOOP
    FOREACH event IN ARRAY ARRAY['INSERT', 'UPDATE'] LOOP
      EXECUTE format('CREATE TRIGGER aa_hold_%s AFTER %s ON liaison.%I REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION liaison.hold_vocabulary()', lower(event), event, relation);
    END LOOP;
  END LOOP;
  FOREACH event IN ARRAY ARRAY['INSERT', 'UPDATE'] LOOP
    EXECUTE format('CREATE TRIGGER aa_touch_%s AFTER %s ON liaison.local_vocabulary REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION liaison.touch_vocabulary_readers()', lower(event), event);
  END LOOP;
END $$;
INSERT INTO record.source VALUES ('activityGroup', 'localVocabulary', 'liaison.local_vocabulary'), ('platform', 'localVocabulary', 'liaison.local_vocabulary');

-- What is asked of groups (GROUP_ELEMENTS) and rooms (PLATFORM_STANDARDS) in each committee, and when: of one title the edition that
-- began last, until the next one begins or it ends. For groups, before a place says otherwise: the five elements that most places mean.
CREATE FUNCTION liaison.asked_of(p_committee text, p_subject text) RETURNS TABLE (code text, asked datemultirange) LANGUAGE sql STABLE AS $$
  WITH editions AS (
    SELECT entries, daterange(valid_from, least(lead(valid_from) OVER (PARTITION BY title ORDER BY valid_from, id), valid_until)) AS valid
    FROM liaison.local_vocabulary WHERE committee = p_committee AND subject = p_subject AND withdrawn_at IS NULL
  )
  SELECT code, range_agg(valid) FROM (
    SELECT entry ->> 'code' AS code, valid FROM editions, jsonb_array_elements(entries) entry
    UNION ALL
    SELECT unnest(ARRAY['CONVENOR', 'LIAISON_OFFICER', 'PLAN', 'ACTIVITIES', 'SUMMARY']), daterange(NULL, (SELECT min(lower(valid)) FROM editions))
    WHERE p_subject = 'GROUP_ELEMENTS'
  ) asked WHERE NOT isempty(valid) GROUP BY code
$$;

-- Days on which somebody or something has what is asked: given by hand with its dates.
CREATE FUNCTION liaison.met_by_hand(met jsonb, p_code text) RETURNS datemultirange LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(range_agg(CASE WHEN (m ->> 'until')::date < (m ->> 'since')::date THEN 'empty'
                                 ELSE daterange((m ->> 'since')::date, (m ->> 'until')::date, '[]') END), '{}')
  FROM jsonb_array_elements(met) m WHERE m ->> 'code' = p_code
$$;

-- On which days each live group lacks which element that is asked of it then.
--   CONVENOR, LIAISON_OFFICER, PLAN: it has one on record. ACTIVITIES: one within the 365 days before. SUMMARY: from 1 January, one for the
--   year before if it was there then. Any element: as given by hand.
CREATE VIEW liaison.group_lacks AS
WITH live AS (
  SELECT g.*, datemultirange(daterange(g.established_on, g.dissolved_on)) AS life FROM liaison.activity_group g WHERE g.withdrawn_at IS NULL
), activities AS (
  SELECT activity_group, held_on AS day FROM liaison.reading_session WHERE withdrawn_at IS NULL AND activity_group IS NOT NULL
  UNION ALL SELECT activity_group, held_on FROM liaison.joint_activity WHERE withdrawn_at IS NULL AND activity_group IS NOT NULL
  UNION ALL SELECT activity_group, held_on FROM liaison.member_activity WHERE withdrawn_at IS NULL AND activity_group IS NOT NULL
  UNION ALL SELECT activity_group, visited_on FROM liaison.visit WHERE withdrawn_at IS NULL AND activity_group IS NOT NULL
)
SELECT g.id AS activity_group, a.code, a.asked * g.life AS asked, a.asked * g.life - (liaison.met_by_hand(g.elements, a.code) + CASE a.code
    WHEN 'CONVENOR' THEN CASE WHEN g.convenor IS NOT NULL THEN datemultirange(daterange(NULL, NULL)) ELSE datemultirange() END
    WHEN 'LIAISON_OFFICER' THEN CASE WHEN g.liaison_officer IS NOT NULL THEN datemultirange(daterange(NULL, NULL)) ELSE datemultirange() END
    WHEN 'PLAN' THEN CASE WHEN g.plan IS NOT NULL THEN datemultirange(daterange(NULL, NULL)) ELSE datemultirange() END
    WHEN 'ACTIVITIES' THEN coalesce((SELECT range_agg(daterange(v.day, v.day + 366)) FROM activities v WHERE v.activity_group = g.id), '{}')
    WHEN 'SUMMARY' THEN datemultirange(daterange(NULL, make_date(extract(year FROM g.established_on)::int + 1, 1, 1)))
      + coalesce((SELECT range_agg(daterange(s.filed_on, make_date(s.year + 2, 1, 1))) FROM liaison.activity_summary s
                  WHERE s.activity_group = g.id AND s.withdrawn_at IS NULL AND s.filed_on < make_date(s.year + 2, 1, 1)), '{}')
    ELSE datemultirange() END) AS lacking
FROM live g CROSS JOIN LATERAL liaison.asked_of(g.committee, 'GROUP_ELEMENTS') a;
GRANT SELECT ON liaison.group_lacks TO tongxin_reader, tongxin_writer;

-- On which days each live room lacks which standard that is asked of it then.
CREATE VIEW liaison.room_lacks AS
SELECT p.id AS platform, a.code,
       a.asked * datemultirange(daterange(p.opened_on, p.closed_on)) - liaison.met_by_hand(p.standards, a.code) AS lacking,
       a.asked * datemultirange(daterange(p.opened_on, p.closed_on)) AS asked
FROM liaison.platform p CROSS JOIN LATERAL liaison.asked_of(p.committee, 'PLATFORM_STANDARDS') a
WHERE p.withdrawn_at IS NULL;
GRANT SELECT ON liaison.room_lacks TO tongxin_reader, tongxin_writer;
