-- Each assignment that counts, with the day by which it is due and the day on which it ceased to be open.
CREATE VIEW proposals.assignment__assignments AS
SELECT a.id AS record, 1 AS amount, a.assigned_on AS day, jsonb_strip_nulls(jsonb_build_object('unit', u.present_name, 'role', a.role)) AS dimensions, '' AS subject
FROM proposals.assignment a JOIN proposals.proposal p ON p.id = a.proposal JOIN offices.unit u ON u.id = a.unit WHERE a.withdrawn_at IS NULL AND p.withdrawn_at IS NULL;

-- Overdue from the day after the due date until the unit replies or declines.
CREATE VIEW proposals.assignment__assignments_overdue AS
SELECT a.id AS record, e.amount, e.day, jsonb_strip_nulls(jsonb_build_object('unit', u.present_name, 'role', a.role)) AS dimensions, '' AS subject
FROM proposals.assignment a JOIN proposals.proposal p ON p.id = a.proposal JOIN offices.unit u ON u.id = a.unit,
  LATERAL (SELECT coalesce(a.extended_to, a.due_on) AS due, coalesce(a.replied_on, a.declined_on) AS ended) d,
  LATERAL (VALUES (1, d.due + 1), (-1, d.ended)) e (amount, day)
WHERE a.withdrawn_at IS NULL AND p.withdrawn_at IS NULL AND (d.ended IS NULL OR d.ended > d.due) AND e.day IS NOT NULL;

-- Due within 14 days: from a fortnight before the due date (or the day of assignment) to that date, while the unit has not replied or declined.
CREATE VIEW proposals.assignment__assignments_due_soon AS
SELECT a.id AS record, e.amount, e.day, jsonb_strip_nulls(jsonb_build_object('unit', u.present_name, 'role', a.role)) AS dimensions, '' AS subject
FROM proposals.assignment a JOIN proposals.proposal p ON p.id = a.proposal JOIN offices.unit u ON u.id = a.unit,
  LATERAL (SELECT coalesce(a.extended_to, a.due_on) AS due, coalesce(a.replied_on, a.declined_on) AS ended) d,
  LATERAL (SELECT greatest(a.assigned_on, d.due - 14) AS begins, least(d.due + 1, d.ended) AS ends) s,
  LATERAL (VALUES (1, s.begins), (-1, s.ends)) e (amount, day)
WHERE a.withdrawn_at IS NULL AND p.withdrawn_at IS NULL AND s.begins < s.ends;

-- The same as overdue assignments, but each proposal once, however many of its units are late.
CREATE VIEW proposals.assignment__proposals_overdue AS
SELECT a.id AS record, e.amount, e.day, jsonb_build_object('kind', p.kind) AS dimensions, a.proposal AS subject
FROM proposals.assignment a JOIN proposals.proposal p ON p.id = a.proposal JOIN offices.unit u ON u.id = a.unit,
  LATERAL (SELECT coalesce(a.extended_to, a.due_on) AS due, coalesce(a.replied_on, a.declined_on) AS ended) d,
  LATERAL (VALUES (1, d.due + 1), (-1, d.ended)) e (amount, day)
WHERE a.withdrawn_at IS NULL AND p.withdrawn_at IS NULL AND (d.ended IS NULL OR d.ended > d.due) AND e.day IS NOT NULL;

CREATE VIEW proposals.assignment__assignments_declined AS
SELECT a.id AS record, 1 AS amount, a.declined_on AS day, jsonb_strip_nulls(jsonb_build_object('unit', u.present_name, 'role', a.role)) AS dimensions, '' AS subject
FROM proposals.assignment a JOIN proposals.proposal p ON p.id = a.proposal JOIN offices.unit u ON u.id = a.unit
WHERE a.withdrawn_at IS NULL AND p.withdrawn_at IS NULL AND a.declined_on IS NOT NULL;

-- The handling of a proposal by a unit counts at the assignment that the unit replied to first: the proposal says which (handlings.ts).
CREATE VIEW proposals.assignment__handlings AS
SELECT a.id AS record, 1 AS amount, h."repliedOn" AS day, jsonb_strip_nulls(jsonb_build_object('unit', u.present_name, 'role', a.role)) AS dimensions, '' AS subject
FROM proposals.assignment a JOIN proposals.proposal p ON p.id = a.proposal JOIN offices.unit u ON u.id = a.unit,
  jsonb_to_recordset(p.handlings) AS h (unit text, round int, "repliedOn" date, "evaluatedBy" text[])
WHERE h.unit = a.unit AND h.round = a.round AND a.withdrawn_at IS NULL AND p.withdrawn_at IS NULL;

-- Of those, the ones of which the reply came by the day on which it was due; without such a day none is late.
CREATE VIEW proposals.assignment__handlings_on_time AS
SELECT a.id AS record, 1 AS amount, h."repliedOn" AS day, jsonb_strip_nulls(jsonb_build_object('unit', u.present_name, 'role', a.role)) AS dimensions, '' AS subject
FROM proposals.assignment a JOIN proposals.proposal p ON p.id = a.proposal JOIN offices.unit u ON u.id = a.unit,
  jsonb_to_recordset(p.handlings) AS h (unit text, round int, "repliedOn" date, "evaluatedBy" text[])
WHERE h.unit = a.unit AND h.round = a.round AND a.withdrawn_at IS NULL AND p.withdrawn_at IS NULL
  AND h."repliedOn" <= coalesce(a.extended_to, a.due_on, 'infinity');

CREATE VIEW proposals.assignment__handlings_evaluated AS
SELECT a.id AS record, 1 AS amount, h."repliedOn" AS day, jsonb_strip_nulls(jsonb_build_object('unit', u.present_name, 'role', a.role)) AS dimensions, '' AS subject
FROM proposals.assignment a JOIN proposals.proposal p ON p.id = a.proposal JOIN offices.unit u ON u.id = a.unit,
  jsonb_to_recordset(p.handlings) AS h (unit text, round int, "repliedOn" date, "evaluatedBy" text[])
WHERE h.unit = a.unit AND h.round = a.round AND a.withdrawn_at IS NULL AND p.withdrawn_at IS NULL AND h."evaluatedBy" <> '{}';

-- Three groups are to rate each handling: the proposers, the committee, the party and government inspectors.
CREATE VIEW proposals.assignment__rater_groups_due AS
SELECT a.id AS record, 3 AS amount, h."repliedOn" AS day, jsonb_strip_nulls(jsonb_build_object('unit', u.present_name, 'role', a.role)) AS dimensions, '' AS subject
FROM proposals.assignment a JOIN proposals.proposal p ON p.id = a.proposal JOIN offices.unit u ON u.id = a.unit,
  jsonb_to_recordset(p.handlings) AS h (unit text, round int, "repliedOn" date, "evaluatedBy" text[])
WHERE h.unit = a.unit AND h.round = a.round AND a.withdrawn_at IS NULL AND p.withdrawn_at IS NULL;

CREATE VIEW proposals.assignment__rater_groups_took_part AS
SELECT a.id AS record, g.amount, h."repliedOn" AS day, jsonb_strip_nulls(jsonb_build_object('unit', u.present_name, 'role', a.role)) AS dimensions, '' AS subject
FROM proposals.assignment a JOIN proposals.proposal p ON p.id = a.proposal JOIN offices.unit u ON u.id = a.unit,
  jsonb_to_recordset(p.handlings) AS h (unit text, round int, "repliedOn" date, "evaluatedBy" text[]),
  LATERAL (SELECT count(*)::int AS amount FROM unnest(ARRAY['PROPOSERS', 'COMMITTEE', 'INSPECTORS']) x (code) WHERE x.code = ANY (h."evaluatedBy")) g
WHERE h.unit = a.unit AND h.round = a.round AND a.withdrawn_at IS NULL AND p.withdrawn_at IS NULL AND g.amount > 0;

CREATE VIEW proposals.assignment__card AS
SELECT a.id AS record, p.number || ' ' || p.title AS title,
       CASE WHEN a.replaced_by IS NOT NULL THEN 'REPLACED' WHEN a.declined_on IS NOT NULL THEN 'DECLINED' WHEN a.replied_on IS NOT NULL THEN 'REPLIED'
            WHEN EXISTS (SELECT FROM jsonb_to_recordset(p.handlings) AS h (unit text, round int)
                         WHERE record.normal_key(h.unit) = record.normal_key(a.unit) AND h.round < a.round) THEN 'HANDLING_AGAIN' ELSE 'HANDLING' END AS status,
       a.assigned_on AS day,
       CASE WHEN a.replied_on IS NULL AND a.declined_on IS NULL AND a.withdrawn_at IS NULL AND p.withdrawn_at IS NULL THEN coalesce(a.extended_to, a.due_on) END AS due,
       jsonb_strip_nulls(jsonb_build_object('unit', u.present_name, 'role', a.role)) AS dimensions,
       a.withdrawn_at IS NOT NULL OR p.withdrawn_at IS NOT NULL AS withdrawn
FROM proposals.assignment a JOIN proposals.proposal p ON p.id = a.proposal JOIN offices.unit u ON u.id = a.unit;
