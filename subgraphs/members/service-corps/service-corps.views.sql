CREATE VIEW members.service_corps__service_corps AS
SELECT id AS record, 1 AS amount, founded_on AS day, '{}'::jsonb AS dimensions, '' AS subject FROM members.service_corps WHERE withdrawn_at IS NULL
UNION ALL
SELECT id, -1, dissolved_on, '{}'::jsonb, '' FROM members.service_corps WHERE withdrawn_at IS NULL AND dissolved_on IS NOT NULL;

CREATE VIEW members.service_corps__card AS
SELECT id AS record, name AS title, CASE WHEN dissolved_on IS NULL THEN 'OPEN' ELSE 'CLOSED' END AS status, founded_on AS day, '{}'::jsonb AS dimensions, withdrawn_at IS NOT NULL AS withdrawn
FROM members.service_corps;
