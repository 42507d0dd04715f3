CREATE VIEW consultations.initiative__card AS
SELECT id AS record, title, CASE WHEN ended_on IS NULL THEN 'RUNNING' ELSE 'ENDED' END AS status, begun_on AS day, jsonb_strip_nulls(jsonb_build_object('ended_on', ended_on)) AS dimensions,
       withdrawn_at IS NOT NULL AS withdrawn
FROM consultations.initiative;
