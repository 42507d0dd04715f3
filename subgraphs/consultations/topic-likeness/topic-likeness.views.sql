CREATE VIEW consultations.topic_likeness__card AS
SELECT id AS record, grounds AS title, 'ALIKE' AS status, found_on AS day, '{}'::jsonb AS dimensions, withdrawn_at IS NOT NULL AS withdrawn
FROM consultations.topic_likeness;
