CREATE VIEW liaison.member_activity__member_activities AS
SELECT id AS record, 1 AS amount, held_on AS day, jsonb_strip_nulls(jsonb_build_object('kind', kind, 'place_level', place_level, 'same_event', same_event_as)) AS dimensions, '' AS subject
FROM liaison.member_activity WHERE withdrawn_at IS NULL;

-- Attendances of members (人次).
CREATE VIEW liaison.member_activity__attendances AS
SELECT id AS record, (p ->> 'count')::int AS amount, held_on AS day, '{"event": "MEMBER_ACTIVITY"}'::jsonb AS dimensions, '' AS subject
FROM liaison.member_activity, jsonb_array_elements(participants) p
WHERE withdrawn_at IS NULL AND p ->> 'role' = 'MEMBER';

CREATE VIEW liaison.member_activity__card AS
SELECT id AS record, title, 'HELD' AS status, held_on AS day,
       jsonb_strip_nulls(jsonb_build_object('kind', kind, 'place_level', place_level, 'division', division)) AS dimensions, withdrawn_at IS NOT NULL AS withdrawn
FROM liaison.member_activity;

-- What each member named by key did: an entry in their record of performance.
CREATE VIEW liaison.member_activity__duty_entries AS
SELECT DISTINCT id AS record, 1 AS amount, held_on AS day, '{"duty": "MEMBER_ACTIVITY"}'::jsonb AS dimensions, p ->> 'personKey' AS subject
FROM liaison.member_activity, jsonb_array_elements(participants) p
WHERE withdrawn_at IS NULL AND p ->> 'role' = 'MEMBER' AND p ->> 'personKey' <> '';
