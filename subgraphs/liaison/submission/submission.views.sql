CREATE VIEW liaison.submission__submissions AS
SELECT id AS record, 1 AS amount, received_on AS day, jsonb_build_object('channel', channel) AS dimensions, '' AS subject
FROM liaison.submission WHERE withdrawn_at IS NULL;

CREATE VIEW liaison.submission__submissions_answered AS
SELECT id AS record, 1 AS amount, answered_on AS day, jsonb_build_object('channel', channel) AS dimensions, '' AS subject
FROM liaison.submission WHERE withdrawn_at IS NULL AND answered_on IS NOT NULL;

CREATE VIEW liaison.submission__card AS
SELECT id AS record, subject AS title, CASE WHEN answered_on IS NULL THEN 'RECEIVED' ELSE 'ANSWERED' END AS status, received_on AS day,
       jsonb_build_object('channel', channel) AS dimensions, withdrawn_at IS NOT NULL AS withdrawn
FROM liaison.submission;
