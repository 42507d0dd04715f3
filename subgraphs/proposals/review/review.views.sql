CREATE VIEW proposals.review__card AS
SELECT r.id AS record, p.number || ' ' || r.reviewer AS title, r.outcome AS status, r.reviewed_on AS day,
       jsonb_build_object('stage', r.stage, 'outcome', r.outcome) AS dimensions, r.withdrawn_at IS NOT NULL AS withdrawn
FROM proposals.review r JOIN proposals.proposal p ON p.id = r.proposal;
