CREATE VIEW liaison.local_vocabulary__card AS
SELECT id AS record, title || ' ' || edition AS title, CASE WHEN valid_until IS NULL THEN 'VALID' ELSE 'ENDED' END AS status, valid_from AS day,
       jsonb_build_object('subject', subject) AS dimensions, withdrawn_at IS NOT NULL AS withdrawn
FROM liaison.local_vocabulary;
