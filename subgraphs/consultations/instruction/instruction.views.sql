CREATE VIEW consultations.instruction__instructions AS
SELECT id AS record, 1 AS amount, given_on AS day, jsonb_build_object('level', level) AS dimensions, '' AS subject
FROM consultations.instruction WHERE withdrawn_at IS NULL;

CREATE VIEW consultations.instruction__card AS
SELECT id AS record, title, 'GIVEN' AS status, given_on AS day, jsonb_build_object('level', level) AS dimensions, withdrawn_at IS NOT NULL AS withdrawn
FROM consultations.instruction;
