CREATE VIEW consultations.consultation__consultations_held AS
SELECT id AS record, 1 AS amount, held_on AS day, jsonb_strip_nulls(jsonb_build_object('form', form, 'special_committee', special_committee, 'activity_group', activity_group, 'same_event', same_event_as)) AS dimensions, '' AS subject
FROM consultations.consultation WHERE withdrawn_at IS NULL;

CREATE VIEW consultations.consultation__opinions_collected AS
SELECT id AS record, cardinality(opinions) AS amount, held_on AS day, jsonb_build_object('form', form) AS dimensions, '' AS subject
FROM consultations.consultation WHERE withdrawn_at IS NULL AND opinions <> '{}';

CREATE VIEW consultations.consultation__suggestions_made AS
SELECT id AS record, cardinality(suggestions) AS amount, held_on AS day, jsonb_build_object('form', form) AS dimensions, '' AS subject
FROM consultations.consultation WHERE withdrawn_at IS NULL AND suggestions <> '{}';

-- Attendances of members (人次). The event is the form; 专题协商 and 月协商 keep the names under which they are published.
CREATE VIEW consultations.consultation__attendances AS
SELECT id AS record, (p ->> 'count')::int AS amount, held_on AS day,
       jsonb_strip_nulls(jsonb_build_object('event', CASE form WHEN 'THEMED' THEN 'THEMED_CONSULTATION' WHEN 'MONTHLY' THEN 'MONTHLY_CONSULTATION' ELSE form END, 'special_committee', special_committee)) AS dimensions,
       '' AS subject
FROM consultations.consultation, jsonb_array_elements(participants) p
WHERE withdrawn_at IS NULL AND p ->> 'role' = 'MEMBER';

CREATE VIEW consultations.consultation__citizens_present AS
SELECT id AS record, (p ->> 'count')::int AS amount, held_on AS day, jsonb_build_object('form', form) AS dimensions, '' AS subject
FROM consultations.consultation, jsonb_array_elements(participants) p
WHERE withdrawn_at IS NULL AND p ->> 'role' = 'CITIZEN';

CREATE VIEW consultations.consultation__card AS
SELECT id AS record, title, 'HELD' AS status, held_on AS day,
       jsonb_strip_nulls(jsonb_build_object('form', form, 'initiative_name', initiative_name, 'brand_name', brand_name, 'initiative', initiative, 'brand', brand, 'place_level', place_level, 'division', division, 'special_committee', special_committee, 'activity_group', activity_group)) AS dimensions,
       withdrawn_at IS NOT NULL AS withdrawn,
       concat_ws('；', nullif(array_to_string(opinions, '；'), ''), nullif(array_to_string(suggestions, '；'), ''), place_name, minutes) AS text
FROM consultations.consultation;

-- Sessions under an initiative, named itself or by a brand of it: linkage knows which brands are of which initiative.
CREATE VIEW consultations.consultation__initiative_sessions AS
SELECT id AS record, 1 AS amount, held_on AS day, jsonb_strip_nulls(jsonb_build_object('initiative', initiative, 'brand', brand, 'same_event', same_event_as)) AS dimensions, '' AS subject
FROM consultations.consultation WHERE withdrawn_at IS NULL AND (initiative IS NOT NULL OR brand IS NOT NULL);

-- A place counts as reached from the day of a session there to the end of that calendar year.
CREATE VIEW consultations.consultation__places_reached AS
SELECT id AS record, reached.amount, reached.day,
       jsonb_strip_nulls(jsonb_build_object('initiative', initiative, 'brand', brand)) AS dimensions, place AS subject
FROM consultations.consultation, LATERAL (VALUES (1, held_on), (-1, make_date(extract(year FROM held_on)::int + 1, 1, 1))) reached (amount, day)
WHERE withdrawn_at IS NULL AND place IS NOT NULL;

-- One entry for each member named by key, however often.
CREATE VIEW consultations.consultation__duty_entries AS
SELECT DISTINCT id AS record, 1 AS amount, held_on AS day, '{"duty": "ATTENDED_CONSULTATION"}'::jsonb AS dimensions, p ->> 'personKey' AS subject
FROM consultations.consultation, jsonb_array_elements(participants) p
WHERE withdrawn_at IS NULL AND p ->> 'role' = 'MEMBER' AND p ->> 'personKey' <> '';

-- From the day on which the second of the problems raised at it was solved.
CREATE VIEW consultations.consultation__sessions_solving_several AS
SELECT c.id AS record, 1 AS amount, second.solved_on AS day, jsonb_build_object('form', c.form) AS dimensions, '' AS subject
FROM consultations.consultation c, LATERAL (
  SELECT p.solved_on FROM consultations.problem p WHERE p.consultation = c.id AND p.withdrawn_at IS NULL AND p.solved_on IS NOT NULL
  ORDER BY p.solved_on, p.id OFFSET 1 LIMIT 1
) second
WHERE c.withdrawn_at IS NULL;
