-- What is to be added in each quarter, on its last day. The sum up to a day is what is due by then. Of EVERY_PLACE: percent of the register.
CREATE VIEW consultations.target__targets_due AS
WITH live AS NOT MATERIALIZED (
  SELECT id, committee, year, initiative, measure, coalesce(aimed_at, committee) AS aimed_at, coalesce(number, 100) AS number,
         by_march, by_june, by_september
  FROM consultations.target WHERE withdrawn_at IS NULL
), due AS NOT MATERIALIZED (
  SELECT id, year, initiative, measure, aimed_at, quarter,
         CASE quarter WHEN 1 THEN by_march WHEN 2 THEN by_june WHEN 3 THEN by_september END AS said, ceil(number * quarter / 4.0) AS share, number
  FROM live, generate_series(1, 4) quarter
), cumulative AS NOT MATERIALIZED (
  -- A share never falls below what was said for an earlier quarter, nor above what is said for a later one.
  SELECT id, year, initiative, measure, aimed_at, quarter, coalesce(said, least(
           greatest(share, max(said) OVER (PARTITION BY id ORDER BY quarter)),
           min(said) OVER (PARTITION BY id ORDER BY quarter DESC), number)) AS amount
  FROM due
)
SELECT id AS record, amount - coalesce(lag(amount) OVER (PARTITION BY id ORDER BY quarter), 0) AS amount,
       (make_date(year, quarter * 3, 1) + interval '1 month' - interval '1 day')::date AS day,
       jsonb_build_object('initiative', initiative, 'measure', measure) AS dimensions, aimed_at AS subject
FROM cumulative;

CREATE VIEW consultations.target__card AS
SELECT id AS record, title, measure AS status, make_date(year, 1, 1) AS day,
       jsonb_strip_nulls(jsonb_build_object('initiative', initiative, 'measure', measure, 'year', year::text, 'last_year', last_year::text, 'aimed_at', coalesce(aimed_at, committee))) AS dimensions, withdrawn_at IS NOT NULL AS withdrawn
FROM consultations.target;
