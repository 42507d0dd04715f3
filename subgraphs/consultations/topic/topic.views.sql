CREATE VIEW consultations.topic__topics AS
SELECT id AS record, 1 AS amount, raised_on AS day, jsonb_strip_nulls(jsonb_build_object('origin', origin, 'class', class)) AS dimensions, '' AS subject
FROM consultations.topic WHERE withdrawn_at IS NULL;

CREATE VIEW consultations.topic__research_topics AS
SELECT id AS record, 1 AS amount, raised_on AS day, jsonb_strip_nulls(jsonb_build_object('by', by)) AS dimensions, '' AS subject
FROM consultations.topic WHERE withdrawn_at IS NULL AND origin = 'RESEARCH';

-- Where topics stand in the eight steps: +1 when a step is entered, -1 when the next one is or the topic is settled.
CREATE VIEW consultations.topic__topics_at_step AS
WITH entered AS NOT MATERIALIZED (
  SELECT id, e.step ->> 'step' AS step, (e.step ->> 'enteredOn')::date AS day,
         coalesce(lead((e.step ->> 'enteredOn')::date) OVER (PARTITION BY id ORDER BY e.n), settled_on) AS left_on
  FROM consultations.topic, jsonb_array_elements(steps) WITH ORDINALITY e (step, n)
  WHERE withdrawn_at IS NULL AND coalesce(e.step ->> 'skippedBecause', '') = ''
)
SELECT id AS record, 1 AS amount, day, jsonb_build_object('step', step) AS dimensions, '' AS subject FROM entered
UNION ALL
SELECT id, -1, left_on, jsonb_build_object('step', step), '' FROM entered WHERE left_on IS NOT NULL;

-- How often a matter came up: once for each single problem that was worked up into the topic, on the day on which it was raised.
CREATE VIEW consultations.topic__matters_worked_up AS
SELECT t.id AS record, 1 AS amount, p.raised_on AS day, jsonb_strip_nulls(jsonb_build_object('class', t.class)) AS dimensions, '' AS subject
FROM consultations.topic t JOIN consultations.problem p ON p.common_topic = t.id
WHERE t.withdrawn_at IS NULL AND p.withdrawn_at IS NULL;

CREATE VIEW consultations.topic__card AS
SELECT id AS record, title, consultations.topic_state(t) AS status, raised_on AS day,
       CASE WHEN settled_on IS NULL THEN (steps -> -1 ->> 'dueOn')::date END AS due,
       jsonb_strip_nulls(jsonb_build_object('origin', origin, 'class', class)) AS dimensions, withdrawn_at IS NOT NULL AS withdrawn
FROM consultations.topic t;
