CREATE VIEW liaison.activity_summary__activity_summaries AS
SELECT id AS record, 1 AS amount, filed_on AS day, '{}'::jsonb AS dimensions, '' AS subject
FROM liaison.activity_summary WHERE withdrawn_at IS NULL;

CREATE VIEW liaison.activity_summary__card AS
SELECT s.id AS record, g.name || ' ' || s.year || ' 年度总结' AS title, 'FILED' AS status, s.filed_on AS day, '{}'::jsonb AS dimensions,
       s.withdrawn_at IS NOT NULL AS withdrawn
FROM liaison.activity_summary s JOIN liaison.activity_group g ON g.id = s.activity_group;
