CREATE VIEW consultations.report__reports AS
SELECT id AS record, 1 AS amount, delivered_on AS day, jsonb_strip_nulls(jsonb_build_object('origin', origin, 'form', form, 'special_committee', special_committee)) AS dimensions, '' AS subject
FROM consultations.report WHERE withdrawn_at IS NULL;

CREATE VIEW consultations.report__card AS
SELECT id AS record, title, 'DELIVERED' AS status, delivered_on AS day, jsonb_strip_nulls(jsonb_build_object('origin', origin, 'special_committee', special_committee)) AS dimensions, withdrawn_at IS NOT NULL AS withdrawn
FROM consultations.report;
