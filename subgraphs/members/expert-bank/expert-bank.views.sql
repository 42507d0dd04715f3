CREATE VIEW members.expert_bank__card AS
SELECT id AS record, name AS title, CASE WHEN closed_on IS NULL THEN 'OPEN' ELSE 'CLOSED' END AS status, founded_on AS day, '{}'::jsonb AS dimensions, withdrawn_at IS NOT NULL AS withdrawn
FROM members.expert_bank;
