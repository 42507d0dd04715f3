CREATE VIEW liaison.lecture__lectures AS
SELECT id AS record, 1 AS amount, held_on AS day, jsonb_strip_nulls(jsonb_build_object('kind', kind, 'same_event', same_event_as)) AS dimensions, '' AS subject
FROM liaison.lecture WHERE withdrawn_at IS NULL;

CREATE VIEW liaison.lecture__card AS
SELECT id AS record, title, 'HELD' AS status, held_on AS day, jsonb_build_object('kind', kind) AS dimensions, withdrawn_at IS NOT NULL AS withdrawn
FROM liaison.lecture;

-- One entry for each member named by key, however often.
CREATE VIEW liaison.lecture__duty_entries AS
SELECT DISTINCT id AS record, 1 AS amount, held_on AS day, '{"duty": "LECTURE"}'::jsonb AS dimensions, member AS subject
FROM liaison.lecture, unnest(lecturers) member WHERE withdrawn_at IS NULL;
