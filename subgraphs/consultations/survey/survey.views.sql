CREATE VIEW consultations.survey__surveys AS
SELECT id AS record, 1 AS amount, held_on AS day, jsonb_strip_nulls(jsonb_build_object('kind', kind, 'special_committee', special_committee, 'same_event', same_event_as)) AS dimensions, '' AS subject
FROM consultations.survey WHERE withdrawn_at IS NULL;

-- Attendances of members (人次), on the first day.
CREATE VIEW consultations.survey__attendances AS
SELECT id AS record, (p ->> 'count')::int AS amount, held_on AS day, jsonb_strip_nulls(jsonb_build_object('event', 'SURVEY', 'special_committee', special_committee)) AS dimensions, '' AS subject
FROM consultations.survey, jsonb_array_elements(participants) p
WHERE withdrawn_at IS NULL AND p ->> 'role' = 'MEMBER';

CREATE VIEW consultations.survey__card AS
SELECT id AS record, title, 'HELD' AS status, held_on AS day, jsonb_strip_nulls(jsonb_build_object('kind', kind, 'division', division, 'special_committee', special_committee)) AS dimensions,
       withdrawn_at IS NOT NULL AS withdrawn
FROM consultations.survey;

-- One entry for each member named by key, however often.
CREATE VIEW consultations.survey__duty_entries AS
SELECT DISTINCT id AS record, 1 AS amount, held_on AS day, '{"duty": "ATTENDED_SURVEY"}'::jsonb AS dimensions, p ->> 'personKey' AS subject
FROM consultations.survey, jsonb_array_elements(participants) p
WHERE withdrawn_at IS NULL AND p ->> 'role' = 'MEMBER' AND p ->> 'personKey' <> '';
