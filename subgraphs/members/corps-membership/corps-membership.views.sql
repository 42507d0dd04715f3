-- Persons in at least one corps: each counts once.
CREATE VIEW members.corps_membership__corps_members AS
SELECT id AS record, 1 AS amount, since AS day, '{}'::jsonb AS dimensions, person_key AS subject FROM members.corps_membership WHERE withdrawn_at IS NULL
UNION ALL
SELECT id, -1, until, '{}'::jsonb, person_key FROM members.corps_membership WHERE withdrawn_at IS NULL AND until IS NOT NULL;

CREATE VIEW members.corps_membership__card AS
SELECT id AS record, coalesce(field, '服务团成员') AS title, CASE WHEN until IS NULL THEN 'SERVING' ELSE 'LEFT' END AS status, since AS day, jsonb_strip_nulls(jsonb_build_object('home', home)) AS dimensions, withdrawn_at IS NOT NULL AS withdrawn
FROM members.corps_membership;
