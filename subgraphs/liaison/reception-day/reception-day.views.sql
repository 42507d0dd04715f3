CREATE VIEW liaison.reception_day__reception_days AS
SELECT id AS record, 1 AS amount, held_on AS day, '{}'::jsonb AS dimensions, '' AS subject
FROM liaison.reception_day WHERE withdrawn_at IS NULL;

-- Attendances of members (人次) at what happens on a platform.
CREATE VIEW liaison.reception_day__attendances AS
SELECT id AS record, (p ->> 'count')::int AS amount, held_on AS day, '{"event": "PLATFORM_ACTIVITY"}'::jsonb AS dimensions, '' AS subject
FROM liaison.reception_day, jsonb_array_elements(participants) p
WHERE withdrawn_at IS NULL AND p ->> 'role' = 'MEMBER';

CREATE VIEW liaison.reception_day__constituent_contacts AS
SELECT id AS record, citizens_met AS amount, held_on AS day, '{"by": "RECEPTION_DAY"}'::jsonb AS dimensions, '' AS subject
FROM liaison.reception_day WHERE withdrawn_at IS NULL AND citizens_met > 0;

CREATE VIEW liaison.reception_day__card AS
SELECT r.id AS record, concat_ws('：', p.name || ' 接待日', nullif(r.topic, '')) AS title, 'HELD' AS status, r.held_on AS day,
       '{}'::jsonb AS dimensions, r.withdrawn_at IS NOT NULL AS withdrawn
FROM liaison.reception_day r JOIN liaison.platform p ON p.id = r.platform;

-- One entry for each member named by key, however often.
CREATE VIEW liaison.reception_day__duty_entries AS
SELECT DISTINCT id AS record, 1 AS amount, held_on AS day, '{"duty": "RECEPTION_KEPT"}'::jsonb AS dimensions, p ->> 'personKey' AS subject
FROM liaison.reception_day, jsonb_array_elements(participants) p
WHERE withdrawn_at IS NULL AND p ->> 'role' = 'MEMBER' AND p ->> 'personKey' <> '';
