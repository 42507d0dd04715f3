CREATE VIEW liaison.deed__deeds AS
SELECT id AS record, 1 AS amount, done_on AS day, '{}'::jsonb AS dimensions, '' AS subject
FROM liaison.deed WHERE withdrawn_at IS NULL;

CREATE VIEW liaison.deed__card AS
SELECT id AS record, title, 'DONE' AS status, done_on AS day, '{}'::jsonb AS dimensions, withdrawn_at IS NOT NULL AS withdrawn
FROM liaison.deed;

-- One entry for each member named by key, however often.
CREATE VIEW liaison.deed__duty_entries AS
SELECT DISTINCT id AS record, 1 AS amount, done_on AS day, '{"duty": "DEED"}'::jsonb AS dimensions, member AS subject
FROM liaison.deed, unnest(members) member WHERE withdrawn_at IS NULL;
