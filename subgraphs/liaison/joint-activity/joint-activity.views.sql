CREATE VIEW liaison.joint_activity__joint_activities AS
SELECT id AS record, 1 AS amount, held_on AS day, jsonb_strip_nulls(jsonb_build_object('with', partner_level, 'partner_kind', partner_kind, 'across', across, 'special_committee', special_committee, 'same_event', same_event_as)) AS dimensions, '' AS subject
FROM liaison.joint_activity WHERE withdrawn_at IS NULL;

CREATE VIEW liaison.joint_activity__attendances AS
SELECT id AS record, (p ->> 'count')::int AS amount, held_on AS day, jsonb_strip_nulls(jsonb_build_object('event', 'JOINT_ACTIVITY', 'special_committee', special_committee)) AS dimensions, '' AS subject
FROM liaison.joint_activity, jsonb_array_elements(participants) p
WHERE withdrawn_at IS NULL AND p ->> 'role' = 'MEMBER';

CREATE VIEW liaison.joint_activity__card AS
SELECT id AS record, title, 'HELD' AS status, held_on AS day, jsonb_strip_nulls(jsonb_build_object('with', partner_level, 'partner', partner, 'partner_kind', partner_kind, 'across', across, 'special_committee', special_committee)) AS dimensions,
       withdrawn_at IS NOT NULL AS withdrawn
FROM liaison.joint_activity;

-- One entry for each member named by key, however often.
CREATE VIEW liaison.joint_activity__duty_entries AS
SELECT DISTINCT id AS record, 1 AS amount, held_on AS day, '{"duty": "JOINT_ACTIVITY"}'::jsonb AS dimensions, p ->> 'personKey' AS subject
FROM liaison.joint_activity, jsonb_array_elements(participants) p
WHERE withdrawn_at IS NULL AND p ->> 'role' = 'MEMBER' AND p ->> 'personKey' <> '';
