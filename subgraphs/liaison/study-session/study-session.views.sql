CREATE VIEW liaison.study_session__study_sessions AS
SELECT id AS record, 1 AS amount, held_on AS day, jsonb_strip_nulls(jsonb_build_object('body', body, 'same_event', same_event_as)) AS dimensions, '' AS subject
FROM liaison.study_session WHERE withdrawn_at IS NULL;

CREATE VIEW liaison.study_session__attendances AS
SELECT id AS record, (p ->> 'count')::int AS amount, held_on AS day, '{"event": "STUDY_SESSION"}'::jsonb AS dimensions, '' AS subject
FROM liaison.study_session, jsonb_array_elements(participants) p
WHERE withdrawn_at IS NULL AND p ->> 'role' = 'MEMBER';

CREATE VIEW liaison.study_session__card AS
SELECT id AS record, topic AS title, 'HELD' AS status, held_on AS day, jsonb_build_object('body', body) AS dimensions,
       withdrawn_at IS NOT NULL AS withdrawn
FROM liaison.study_session;

-- One entry for each member named by key, however often.
CREATE VIEW liaison.study_session__duty_entries AS
SELECT DISTINCT id AS record, 1 AS amount, held_on AS day, '{"duty": "STUDY"}'::jsonb AS dimensions, member AS subject
FROM liaison.study_session, unnest(members) member WHERE withdrawn_at IS NULL;
