CREATE VIEW members.term__card AS
SELECT id AS record, '第' || number || '届' AS title, CASE WHEN ends_on IS NULL THEN 'RUNNING' ELSE 'ENDED' END AS status,
       starts_on AS day, jsonb_strip_nulls(jsonb_build_object('until', ends_on, 'number', number::text)) AS dimensions, withdrawn_at IS NOT NULL AS withdrawn
FROM members.term;
