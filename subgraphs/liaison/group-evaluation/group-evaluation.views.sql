CREATE VIEW liaison.group_evaluation__group_evaluations AS
SELECT e.id AS record, 1 AS amount, e.evaluated_on AS day, jsonb_strip_nulls(jsonb_build_object('kind', g.kind, 'grade', e.grade)) AS dimensions, '' AS subject
FROM liaison.group_evaluation e JOIN liaison.activity_group g ON g.id = e.activity_group
WHERE e.withdrawn_at IS NULL AND g.withdrawn_at IS NULL;

-- A group is evaluated from the last day of the half-year that was looked at until the next half-year ends, as long as the group is there.
CREATE VIEW liaison.group_evaluation__groups_evaluated AS
WITH ended AS NOT MATERIALIZED (
  SELECT e.id, e.activity_group, g.kind, g.dissolved_on, make_date(e.year, CASE e.half WHEN 1 THEN 6 ELSE 12 END, 1) AS last_month
  FROM liaison.group_evaluation e JOIN liaison.activity_group g ON g.id = e.activity_group
  WHERE e.withdrawn_at IS NULL AND g.withdrawn_at IS NULL
), spells AS NOT MATERIALIZED (
  SELECT id, activity_group, jsonb_build_object('kind', kind) AS dimensions,
         (last_month + interval '1 month')::date - 1 AS since,
         least((last_month + interval '7 months')::date - 1, dissolved_on) AS until
  FROM ended
)
SELECT id AS record, step.amount, step.day, dimensions, activity_group AS subject
FROM spells, LATERAL (VALUES (1, since), (-1, until)) step (amount, day) WHERE until > since;

CREATE VIEW liaison.group_evaluation__card AS
SELECT e.id AS record, concat_ws(' ', g.name, e.year || CASE e.half WHEN 1 THEN '年上半年' WHEN 2 THEN '年下半年' ELSE '年度' END, '考评', e.grade) AS title,
       'EVALUATED' AS status, e.evaluated_on AS day, jsonb_strip_nulls(jsonb_build_object('kind', g.kind, 'grade', e.grade)) AS dimensions,
       e.withdrawn_at IS NOT NULL AS withdrawn, coalesce(e.remarks, '') AS text
FROM liaison.group_evaluation e JOIN liaison.activity_group g ON g.id = e.activity_group;
