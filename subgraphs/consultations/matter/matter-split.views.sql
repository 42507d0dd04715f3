CREATE VIEW consultations.matter_split__card AS
SELECT id AS record, grounds AS title, 'PARTED' AS status, split_on AS day, '{}'::jsonb AS dimensions, withdrawn_at IS NOT NULL AS withdrawn
FROM consultations.matter_split;
