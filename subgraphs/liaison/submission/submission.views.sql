CREATE VIEW liaison.submission__submissions AS
SELECT id AS record, 1 AS amount, received_on AS day, jsonb_build_object('channel', channel) AS dimensions, '' AS subject
FROM liaison.submission WHERE withdrawn_at IS NULL;

CREATE VIEW liaison.submission__submissions_answered AS
SELECT id AS record, 1 AS amount, answered_on AS day, jsonb_build_object('channel', channel) AS dimensions, '' AS subject
FROM liaison.submission WHERE withdrawn_at IS NULL AND answered_on IS NOT NULL;

CREATE VIEW liaison.submission__submissions_matched AS
SELECT id AS record, 1 AS amount, matched_on AS day, jsonb_build_object('channel', channel) AS dimensions, '' AS subject
FROM liaison.submission WHERE withdrawn_at IS NULL AND matched_on IS NOT NULL;

-- Open: from the day of receipt until it is answered, closed or merged, whichever comes first.
CREATE VIEW liaison.submission__submissions_open AS
WITH live AS NOT MATERIALIZED (
  SELECT id, received_on, greatest(received_on, least(answered_on, closed_on, merged_on)) AS settled_on, jsonb_build_object('channel', channel) AS dimensions
  FROM liaison.submission WHERE withdrawn_at IS NULL
)
SELECT id AS record, 1 AS amount, received_on AS day, dimensions, '' AS subject FROM live
UNION ALL
SELECT l.id, -1, l.settled_on, l.dimensions, '' FROM live l JOIN liaison.submission s ON s.id = l.id
WHERE least(s.answered_on, s.closed_on, s.merged_on) IS NOT NULL;

-- Overdue: from the day after it was due until it is settled.
CREATE VIEW liaison.submission__submissions_overdue AS
WITH late AS NOT MATERIALIZED (
  SELECT id, due_on + 1 AS overdue_from, least(answered_on, closed_on, merged_on) AS settled_on, jsonb_build_object('channel', channel) AS dimensions
  FROM liaison.submission WHERE withdrawn_at IS NULL AND due_on IS NOT NULL
)
SELECT id AS record, 1 AS amount, overdue_from AS day, dimensions, '' AS subject FROM late WHERE settled_on IS NULL OR settled_on > overdue_from
UNION ALL
SELECT id, -1, settled_on, dimensions, '' FROM late WHERE settled_on > overdue_from;

-- The status is as stateOf in submission.workflow.ts says.
CREATE VIEW liaison.submission__card AS
SELECT id AS record, subject AS title,
       liaison.submission_state(s) AS status,
       received_on AS day,
       CASE WHEN least(answered_on, closed_on, merged_on) IS NULL THEN due_on END AS due,
       jsonb_strip_nulls(jsonb_build_object('channel', channel, 'sector', sector, 'matched_to', matched_to)) AS dimensions, withdrawn_at IS NOT NULL AS withdrawn
FROM liaison.submission s;
