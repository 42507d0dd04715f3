CREATE VIEW consultations.problem__problems_raised AS
SELECT id AS record, 1 AS amount, raised_on AS day, jsonb_build_object('origin', origin) AS dimensions, '' AS subject
FROM consultations.problem WHERE withdrawn_at IS NULL;

CREATE VIEW consultations.problem__problems_solved AS
SELECT id AS record, 1 AS amount, solved_on AS day, jsonb_build_object('origin', origin) AS dimensions, '' AS subject
FROM consultations.problem WHERE withdrawn_at IS NULL AND solved_on IS NOT NULL;

-- Of a cohort: of those raised in a period the ones solved since.
CREATE VIEW consultations.problem__problems_raised_solved AS
SELECT id AS record, 1 AS amount, raised_on AS day, jsonb_build_object('origin', origin) AS dimensions, '' AS subject, solved_on AS knowable
FROM consultations.problem WHERE withdrawn_at IS NULL AND solved_on IS NOT NULL;

-- Problems not solved yet: +1 when raised, -1 when solved.
CREATE VIEW consultations.problem__problems_open AS
SELECT id AS record, 1 AS amount, raised_on AS day, jsonb_build_object('origin', origin) AS dimensions, '' AS subject
FROM consultations.problem WHERE withdrawn_at IS NULL
UNION ALL
SELECT id, -1, solved_on, jsonb_build_object('origin', origin), '' FROM consultations.problem WHERE withdrawn_at IS NULL AND solved_on IS NOT NULL;

CREATE VIEW consultations.problem__card AS
SELECT p.id AS record, p.title, CASE WHEN solved_on IS NULL THEN 'OPEN' ELSE 'SOLVED' END AS status, raised_on AS day,
       CASE WHEN solved_on IS NULL THEN due_on END AS due,
       jsonb_strip_nulls(jsonb_build_object('origin', origin, 'unit', u.present_name, 'platform', platform,
         'supervised', CASE WHEN supervisions <> '[]' THEN 'YES' END)) AS dimensions,
       p.withdrawn_at IS NOT NULL AS withdrawn, concat_ws('；', u.present_name, outcome) AS text
FROM consultations.problem p LEFT JOIN offices.unit u ON u.id = p.unit;

-- Solved under the initiative of the consultation at which it was raised.
CREATE VIEW consultations.problem__initiative_problems_solved AS
SELECT p.id AS record, 1 AS amount, p.solved_on AS day,
       jsonb_strip_nulls(jsonb_build_object('initiative', c.initiative, 'brand', c.brand)) AS dimensions, '' AS subject
FROM consultations.problem p JOIN consultations.consultation c ON c.id = p.consultation
WHERE p.withdrawn_at IS NULL AND c.withdrawn_at IS NULL AND p.solved_on IS NOT NULL AND (c.initiative IS NOT NULL OR c.brand IS NOT NULL);

CREATE VIEW consultations.problem__funds_raised AS
SELECT id AS record, (m ->> 'raised')::numeric AS amount, (m ->> 'on')::date AS day, jsonb_build_object('source', m ->> 'source') AS dimensions, '' AS subject
FROM consultations.problem, jsonb_array_elements(money) m WHERE withdrawn_at IS NULL AND m ->> 'raised' IS NOT NULL;

CREATE VIEW consultations.problem__funds_spent AS
SELECT id AS record, (m ->> 'spent')::numeric AS amount, (m ->> 'on')::date AS day, jsonb_build_object('source', m ->> 'source') AS dimensions, '' AS subject
FROM consultations.problem, jsonb_array_elements(money) m WHERE withdrawn_at IS NULL AND m ->> 'spent' IS NOT NULL;

-- Overdue from the day after the due date until the day on which it is solved.
CREATE VIEW consultations.problem__problems_overdue AS
WITH late AS NOT MATERIALIZED (
  SELECT p.id, due_on, solved_on, jsonb_strip_nulls(jsonb_build_object('origin', origin, 'unit', u.present_name)) AS dimensions
  FROM consultations.problem p LEFT JOIN offices.unit u ON u.id = p.unit WHERE p.withdrawn_at IS NULL AND due_on < coalesce(solved_on, 'infinity')
)
SELECT id AS record, 1 AS amount, due_on + 1 AS day, dimensions, '' AS subject FROM late
UNION ALL
SELECT id, -1, solved_on, dimensions, '' FROM late WHERE solved_on IS NOT NULL;

-- A project stands at the first of its stages that is not done: from the day on which those before it are done (the first one: on which the problem was
-- raised) until it is done itself or the problem is solved.
CREATE VIEW consultations.problem__projects_at_stage AS
WITH stage AS NOT MATERIALIZED (
  SELECT p.id, s.stage ->> 'name' AS name, u.present_name AS unit, p.solved_on, (s.stage ->> 'doneOn')::date AS done_on,
         greatest(p.raised_on, max(coalesce((s.stage ->> 'doneOn')::date, 'infinity')) OVER before) AS since
  FROM consultations.problem p LEFT JOIN offices.unit u ON u.id = p.unit, jsonb_array_elements(p.stages) WITH ORDINALITY AS s (stage, place)
  WHERE p.withdrawn_at IS NULL
  WINDOW before AS (PARTITION BY p.id ORDER BY s.place ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
), spells AS NOT MATERIALIZED (
  SELECT id, jsonb_strip_nulls(jsonb_build_object('stage', name, 'unit', unit)) AS dimensions, since, least(done_on, solved_on) AS until FROM stage
  WHERE since < coalesce(least(done_on, solved_on), 'infinity')
)
SELECT id AS record, 1 AS amount, since AS day, dimensions, '' AS subject FROM spells
UNION ALL
SELECT id, -1, until, dimensions, '' FROM spells WHERE until IS NOT NULL;

CREATE VIEW consultations.problem__five_together AS
SELECT id AS record, 1 AS amount, (t ->> 'on')::date AS day, jsonb_build_object('way', t ->> 'way') AS dimensions, '' AS subject
FROM consultations.problem, jsonb_array_elements(together) t WHERE withdrawn_at IS NULL;

CREATE VIEW consultations.problem__citizens_together AS
SELECT id AS record, (t ->> 'people')::int AS amount, (t ->> 'on')::date AS day, jsonb_build_object('way', t ->> 'way') AS dimensions, '' AS subject
FROM consultations.problem, jsonb_array_elements(together) t WHERE withdrawn_at IS NULL AND (t ->> 'people')::int > 0;
