CREATE VIEW proposals.evaluation__evaluations AS
SELECT e.id AS record, 1 AS amount, e.evaluated_on AS day, jsonb_build_object('unit', u.present_name, 'rater_group', e.rater_group) AS dimensions, '' AS subject
FROM proposals.evaluation e JOIN proposals.proposal p ON p.id = e.proposal JOIN offices.unit u ON u.id = e.unit
WHERE e.withdrawn_at IS NULL AND p.withdrawn_at IS NULL;

-- The scores themselves, to be divided by how many there are.
CREATE VIEW proposals.evaluation__evaluation_scores AS
SELECT e.id AS record, e.score AS amount, e.evaluated_on AS day, jsonb_build_object('unit', u.present_name, 'rater_group', e.rater_group) AS dimensions, '' AS subject
FROM proposals.evaluation e JOIN proposals.proposal p ON p.id = e.proposal JOIN offices.unit u ON u.id = e.unit
WHERE e.withdrawn_at IS NULL AND p.withdrawn_at IS NULL;

CREATE VIEW proposals.evaluation__card AS
SELECT e.id AS record, p.number || ' ' || u.present_name AS title, 'GIVEN' AS status, e.evaluated_on AS day,
       jsonb_build_object('rater_group', e.rater_group) AS dimensions, e.withdrawn_at IS NOT NULL OR p.withdrawn_at IS NOT NULL AS withdrawn
FROM proposals.evaluation e JOIN proposals.proposal p ON p.id = e.proposal JOIN offices.unit u ON u.id = e.unit;
