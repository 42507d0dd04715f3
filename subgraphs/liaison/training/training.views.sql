CREATE VIEW liaison.training__trainings AS
SELECT id AS record, 1 AS amount, held_on AS day, jsonb_strip_nulls(jsonb_build_object('audience', audience, 'same_event', same_event_as)) AS dimensions, '' AS subject
FROM liaison.training WHERE withdrawn_at IS NULL;

CREATE VIEW liaison.training__attendances AS
SELECT id AS record, (p ->> 'count')::int AS amount, held_on AS day, '{"event": "TRAINING"}'::jsonb AS dimensions, '' AS subject
FROM liaison.training, jsonb_array_elements(attendees) p
WHERE withdrawn_at IS NULL AND p ->> 'role' = 'MEMBER';

CREATE VIEW liaison.training__card AS
SELECT id AS record, title, 'HELD' AS status, held_on AS day, jsonb_build_object('audience', audience) AS dimensions,
       withdrawn_at IS NOT NULL AS withdrawn
FROM liaison.training;

-- One entry for each member named by key, however often.
CREATE VIEW liaison.training__duty_entries AS
SELECT DISTINCT id AS record, 1 AS amount, held_on AS day, '{"duty": "TRAINING"}'::jsonb AS dimensions, member AS subject
FROM liaison.training, unnest(trainees) member WHERE withdrawn_at IS NULL;
