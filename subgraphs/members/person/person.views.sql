-- The card of a person says nothing of them, nor by which key they are known (decision 28).
CREATE VIEW members.person__card AS
SELECT id AS record, '人员' AS title, NULL::text AS status, registered_on AS day, '{}'::jsonb AS dimensions, withdrawn_at IS NOT NULL AS withdrawn
FROM members.person;
