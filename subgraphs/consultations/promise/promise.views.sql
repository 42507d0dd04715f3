CREATE VIEW consultations.promise__promises_made AS
SELECT r.id AS record, 1 AS amount, r.promised_on AS day, jsonb_build_object('unit', u.present_name) AS dimensions, '' AS subject
FROM consultations.promise r JOIN offices.unit u ON u.id = r.unit WHERE r.withdrawn_at IS NULL;

CREATE VIEW consultations.promise__promises_kept AS
SELECT r.id AS record, 1 AS amount, r.kept_on AS day, jsonb_build_object('unit', u.present_name) AS dimensions, '' AS subject
FROM consultations.promise r JOIN offices.unit u ON u.id = r.unit WHERE r.withdrawn_at IS NULL AND r.kept_on IS NOT NULL;

-- Overdue from the day after the due date until the day on which it is kept.
CREATE VIEW consultations.promise__promises_overdue AS
WITH late AS NOT MATERIALIZED (
  SELECT r.id, due_on, kept_on, jsonb_build_object('unit', u.present_name) AS dimensions
  FROM consultations.promise r JOIN offices.unit u ON u.id = r.unit WHERE r.withdrawn_at IS NULL AND due_on < coalesce(kept_on, 'infinity')
)
SELECT id AS record, 1 AS amount, due_on + 1 AS day, dimensions, '' AS subject FROM late
UNION ALL
SELECT id, -1, kept_on, dimensions, '' FROM late WHERE kept_on IS NOT NULL;

CREATE VIEW consultations.promise__card AS
SELECT r.id AS record, r.title, consultations.promise_state(r) AS status, r.promised_on AS day,
       CASE WHEN r.kept_on IS NULL THEN r.due_on END AS due, jsonb_build_object('unit', u.present_name) AS dimensions, r.withdrawn_at IS NOT NULL AS withdrawn,
       concat_ws('；', r.question, r.answer, u.present_name) AS text
FROM consultations.promise r JOIN offices.unit u ON u.id = r.unit;

-- Who asked: what a member brings to a session is what they did there.
CREATE VIEW consultations.promise__duty_entries AS
SELECT id AS record, 1 AS amount, promised_on AS day, '{"duty": "QUESTION"}'::jsonb AS dimensions, person_key AS subject
FROM consultations.promise WHERE withdrawn_at IS NULL AND person_key <> '';
