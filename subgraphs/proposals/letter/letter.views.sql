CREATE VIEW proposals.letter__letters AS
SELECT id AS record, 1 AS amount, sent_on AS day, '{}'::jsonb AS dimensions, '' AS subject
FROM proposals.letter WHERE withdrawn_at IS NULL;

CREATE VIEW proposals.letter__card AS
SELECT id AS record, title, CASE WHEN answered_on IS NOT NULL THEN 'ANSWERED' ELSE 'SENT' END AS status, sent_on AS day,
       jsonb_build_object('addressee', addressee) AS dimensions, withdrawn_at IS NOT NULL AS withdrawn
FROM proposals.letter;
