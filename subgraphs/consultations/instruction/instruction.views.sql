-- The special committee is that of the report which it is on.
CREATE VIEW consultations.instruction__instructions AS
SELECT i.id AS record, 1 AS amount, i.given_on AS day,
       jsonb_strip_nulls(jsonb_build_object('level', i.level, 'special_committee', r.special_committee)) AS dimensions, '' AS subject
FROM consultations.instruction i LEFT JOIN consultations.report r ON r.id = i.report AND r.withdrawn_at IS NULL
WHERE i.withdrawn_at IS NULL;

CREATE VIEW consultations.instruction__card AS
SELECT id AS record, title, 'GIVEN' AS status, given_on AS day, jsonb_build_object('level', level) AS dimensions, withdrawn_at IS NOT NULL AS withdrawn
FROM consultations.instruction;
