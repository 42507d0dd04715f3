CREATE VIEW consultations.plan__plans AS
SELECT id AS record, 1 AS amount, adopted_on AS day, '{}'::jsonb AS dimensions, '' AS subject FROM consultations.plan WHERE withdrawn_at IS NULL;

CREATE VIEW consultations.plan__card AS
SELECT p.id AS record, p.title, CASE WHEN done_on IS NULL THEN 'RUNNING' ELSE 'DONE' END AS status, adopted_on AS day,
       CASE WHEN done_on IS NULL THEN due_on END AS due, jsonb_strip_nulls(jsonb_build_object('unit', u.present_name)) AS dimensions, p.withdrawn_at IS NOT NULL AS withdrawn,
       coalesce(summary, '') AS text
FROM consultations.plan p LEFT JOIN offices.unit u ON u.id = p.unit;
