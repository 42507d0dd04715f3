CREATE VIEW proposals.supervision__proposal_supervisions AS
SELECT s.id AS record, 1 AS amount, s.supervised_on AS day, jsonb_build_object('form', s.form) AS dimensions, '' AS subject
FROM proposals.supervision s JOIN proposals.proposal p ON p.id = s.proposal WHERE s.withdrawn_at IS NULL AND p.withdrawn_at IS NULL;

CREATE VIEW proposals.supervision__card AS
SELECT s.id AS record, p.number || ' ' || p.title AS title, s.form AS status, s.supervised_on AS day, jsonb_build_object('form', s.form) AS dimensions,
       s.withdrawn_at IS NOT NULL OR p.withdrawn_at IS NOT NULL AS withdrawn
FROM proposals.supervision s JOIN proposals.proposal p ON p.id = s.proposal;
