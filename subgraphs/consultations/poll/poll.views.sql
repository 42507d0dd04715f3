-- The options of a poll stand from the day on which it opens; the day after the last one they no longer do.
CREATE VIEW consultations.poll__poll_options AS
WITH live AS NOT MATERIALIZED (
  SELECT id, opened_on, closes_on, cardinality(options) AS options FROM consultations.poll WHERE withdrawn_at IS NULL
)
SELECT id AS record, options AS amount, opened_on AS day, '{}'::jsonb AS dimensions, '' AS subject FROM live
UNION ALL
SELECT id, -options, closes_on + 1, '{}', '' FROM live WHERE closes_on IS NOT NULL;

CREATE VIEW consultations.poll__poll_choices AS
SELECT id AS record, most_choices AS amount, opened_on AS day, '{}'::jsonb AS dimensions, '' AS subject
FROM consultations.poll WHERE withdrawn_at IS NULL;

CREATE VIEW consultations.poll__card AS
SELECT id AS record, title, CASE WHEN closes_on IS NULL THEN 'OPEN' ELSE 'DATED' END AS status, opened_on AS day, '{}'::jsonb AS dimensions,
       withdrawn_at IS NOT NULL AS withdrawn
FROM consultations.poll;
