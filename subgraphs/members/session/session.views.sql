CREATE VIEW members.session__card AS
SELECT s.id AS record, coalesce(s.name, '第' || t.number || '届第' || s.number || '次会议') AS title,
       CASE WHEN s.ends_on IS NULL THEN 'RUNNING' ELSE 'ENDED' END AS status, s.begins_on AS day,
       jsonb_strip_nulls(jsonb_build_object('until', s.ends_on, 'number', s.number::text, 'term', s.term)) AS dimensions,
       s.withdrawn_at IS NOT NULL AS withdrawn
FROM members.session s JOIN members.term t ON t.id = s.term;
