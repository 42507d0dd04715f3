CREATE VIEW proposals.satisfaction__replies_rated AS
SELECT s.id AS record, 1 AS amount, s.rated_on AS day, jsonb_strip_nulls(jsonb_build_object('handling', s.handling, 'result', s.result, 'unit', u.present_name, 'attestation', s.attestation)) AS dimensions, '' AS subject
FROM proposals.satisfaction s JOIN proposals.proposal p ON p.id = s.proposal JOIN proposals.reply r ON r.id = s.reply JOIN offices.unit u ON u.id = s.unit
WHERE s.withdrawn_at IS NULL AND p.withdrawn_at IS NULL AND r.withdrawn_at IS NULL;

CREATE VIEW proposals.satisfaction__handling_satisfied AS
SELECT s.id AS record, 1 AS amount, s.rated_on AS day, jsonb_strip_nulls(jsonb_build_object('unit', u.present_name, 'attestation', s.attestation)) AS dimensions, '' AS subject
FROM proposals.satisfaction s JOIN proposals.proposal p ON p.id = s.proposal JOIN proposals.reply r ON r.id = s.reply JOIN offices.unit u ON u.id = s.unit
WHERE s.withdrawn_at IS NULL AND p.withdrawn_at IS NULL AND r.withdrawn_at IS NULL AND s.handling <> 'DISSATISFIED';

CREATE VIEW proposals.satisfaction__result_satisfied AS
SELECT s.id AS record, 1 AS amount, s.rated_on AS day, jsonb_strip_nulls(jsonb_build_object('unit', u.present_name, 'attestation', s.attestation)) AS dimensions, '' AS subject
FROM proposals.satisfaction s JOIN proposals.proposal p ON p.id = s.proposal JOIN proposals.reply r ON r.id = s.reply JOIN offices.unit u ON u.id = s.unit
WHERE s.withdrawn_at IS NULL AND p.withdrawn_at IS NULL AND r.withdrawn_at IS NULL AND s.result <> 'DISSATISFIED';

CREATE VIEW proposals.satisfaction__card AS
SELECT s.id AS record, p.number || ' ' || u.present_name AS title, s.result AS status, s.rated_on AS day,
       jsonb_strip_nulls(jsonb_build_object('handling', s.handling, 'result', s.result, 'attestation', s.attestation)) AS dimensions,
       s.withdrawn_at IS NOT NULL OR p.withdrawn_at IS NOT NULL AS withdrawn
FROM proposals.satisfaction s JOIN proposals.proposal p ON p.id = s.proposal JOIN proposals.reply r ON r.id = s.reply JOIN offices.unit u ON u.id = s.unit;
