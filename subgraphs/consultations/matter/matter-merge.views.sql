CREATE VIEW consultations.matter_merge__card AS
SELECT id AS record, grounds AS title, 'MERGED' AS status, merged_on AS day, '{}'::jsonb AS dimensions, withdrawn_at IS NOT NULL AS withdrawn
FROM consultations.matter_merge;
