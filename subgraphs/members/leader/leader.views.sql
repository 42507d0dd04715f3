CREATE VIEW members.leader__leaders AS
SELECT id AS record, 1 AS amount, since AS day, jsonb_build_object('office', office) AS dimensions, person_key AS subject FROM members.leader WHERE withdrawn_at IS NULL
UNION ALL
SELECT id, -1, until, jsonb_build_object('office', office), person_key FROM members.leader WHERE withdrawn_at IS NULL AND until IS NOT NULL;

CREATE VIEW members.leader__card AS
SELECT id AS record, office AS title, CASE WHEN until IS NULL THEN 'SERVING' ELSE 'LEFT' END AS status, since AS day, jsonb_build_object('office', office) AS dimensions, withdrawn_at IS NOT NULL AS withdrawn
FROM members.leader;
