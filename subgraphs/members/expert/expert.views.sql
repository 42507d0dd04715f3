-- Persons in at least one bank: each counts once.
CREATE VIEW members.expert__experts AS
SELECT id AS record, 1 AS amount, since AS day, '{}'::jsonb AS dimensions, person_key AS subject FROM members.expert WHERE withdrawn_at IS NULL
UNION ALL
SELECT id, -1, until, '{}'::jsonb, person_key FROM members.expert WHERE withdrawn_at IS NULL AND until IS NOT NULL;

CREATE VIEW members.expert__card AS
SELECT id AS record, field AS title, CASE WHEN until IS NULL THEN 'SERVING' ELSE 'LEFT' END AS status, since AS day, '{}'::jsonb AS dimensions, withdrawn_at IS NOT NULL AS withdrawn
FROM members.expert;
