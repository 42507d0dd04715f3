CREATE VIEW consultations.place__places AS
WITH live AS NOT MATERIALIZED (
  SELECT id, registered_on, removed_on, jsonb_build_object('level', level) AS dimensions FROM consultations.place WHERE withdrawn_at IS NULL
)
SELECT id AS record, 1 AS amount, registered_on AS day, dimensions, '' AS subject FROM live
UNION ALL
SELECT id, -1, removed_on, dimensions, '' FROM live WHERE removed_on IS NOT NULL;

CREATE VIEW consultations.place__card AS
SELECT id AS record, title, CASE WHEN removed_on IS NULL THEN 'REGISTERED' ELSE 'REMOVED' END AS status, registered_on AS day,
       jsonb_strip_nulls(jsonb_build_object('level', level, 'township', township, 'division', division)) AS dimensions,
       withdrawn_at IS NOT NULL AS withdrawn
FROM consultations.place;
