CREATE VIEW members.special_committee__special_committees AS
SELECT id AS record, 1 AS amount, established_on AS day, '{}'::jsonb AS dimensions, '' AS subject
FROM members.special_committee WHERE withdrawn_at IS NULL
UNION ALL
SELECT id, -1, dissolved_on, '{}', '' FROM members.special_committee WHERE withdrawn_at IS NULL AND dissolved_on IS NOT NULL;

CREATE VIEW members.special_committee__card AS
SELECT id AS record, name AS title, CASE WHEN dissolved_on IS NULL THEN 'OPEN' ELSE 'CLOSED' END AS status,
       established_on AS day, '{}'::jsonb AS dimensions, withdrawn_at IS NOT NULL AS withdrawn
FROM members.special_committee;
