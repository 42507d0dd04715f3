CREATE VIEW proposals.proposal__proposals_submitted AS
SELECT id AS record, 1 AS amount, submitted_on AS day, jsonb_strip_nulls(jsonb_build_object('kind', kind, 'platform', platform,
  'made_from', CASE WHEN problem IS NOT NULL THEN 'PROBLEM' WHEN topic IS NOT NULL THEN 'TOPIC' WHEN submission IS NOT NULL THEN 'SUBMISSION' END)) AS dimensions, '' AS subject
FROM proposals.proposal WHERE withdrawn_at IS NULL;

CREATE VIEW proposals.proposal__proposals_filed AS
SELECT id AS record, 1 AS amount, decided_on AS day, jsonb_build_object('kind', kind) AS dimensions, '' AS subject
FROM proposals.proposal WHERE withdrawn_at IS NULL AND filing = 'FILED';

-- Of a cohort, on the day on which it began: of those submitted in a period the filed ones, of those filed the ones replied to.
CREATE VIEW proposals.proposal__proposals_submitted_filed AS
SELECT id AS record, 1 AS amount, submitted_on AS day, jsonb_build_object('kind', kind) AS dimensions, '' AS subject, decided_on AS knowable
FROM proposals.proposal WHERE withdrawn_at IS NULL AND filing = 'FILED';

CREATE VIEW proposals.proposal__proposals_filed_replied AS
SELECT id AS record, 1 AS amount, decided_on AS day, jsonb_build_object('kind', kind) AS dimensions, '' AS subject, replied_on AS knowable
FROM proposals.proposal WHERE withdrawn_at IS NULL AND filing = 'FILED' AND replied_on IS NOT NULL;

-- The last word of each who rated, of each unit: a unit that was dissatisfied with handles it again and is rated again.
CREATE VIEW proposals.final_rating AS
SELECT DISTINCT ON (s.proposal, s.unit, s.rated_by) s.proposal, s.rated_on, s.handling, s.result,
  min(s.rated_on) OVER each AS first_on, bool_or(s.handling = 'DISSATISFIED' OR s.result = 'DISSATISFIED') OVER each AS mended
FROM proposals.satisfaction s JOIN proposals.reply r ON r.id = s.reply
WHERE s.withdrawn_at IS NULL AND r.withdrawn_at IS NULL
WINDOW each AS (PARTITION BY s.proposal, s.unit, s.rated_by)
ORDER BY s.proposal, s.unit, s.rated_by, s.rated_on DESC, s.id DESC;

CREATE VIEW proposals.proposal__proposals_filed_rated AS
SELECT p.id AS record, 1 AS amount, p.decided_on AS day, jsonb_build_object('kind', p.kind) AS dimensions, '' AS subject, min(f.first_on) AS knowable
FROM proposals.proposal p JOIN proposals.final_rating f ON f.proposal = p.id
WHERE p.withdrawn_at IS NULL AND p.filing = 'FILED' GROUP BY p.id, p.decided_on, p.kind;

-- Known as satisfied since the last of those ratings that followed one that was not, or since the first.

CREATE VIEW proposals.proposal__proposals_filed_satisfied AS
SELECT p.id AS record, 1 AS amount, p.decided_on AS day, jsonb_build_object('kind', p.kind) AS dimensions, '' AS subject, coalesce(max(f.rated_on) FILTER (WHERE f.mended), min(f.first_on)) AS knowable
FROM proposals.proposal p JOIN proposals.final_rating f ON f.proposal = p.id
WHERE p.withdrawn_at IS NULL AND p.filing = 'FILED' GROUP BY p.id, p.decided_on, p.kind
HAVING bool_and(f.handling <> 'DISSATISFIED' AND f.result <> 'DISSATISFIED');

-- Handled (办复): a unit has replied.
CREATE VIEW proposals.proposal__proposals_handled AS
SELECT id AS record, 1 AS amount, replied_on AS day, jsonb_build_object('kind', kind) AS dimensions, '' AS subject
FROM proposals.proposal WHERE withdrawn_at IS NULL AND replied_on IS NOT NULL;

CREATE VIEW proposals.proposal__proposals_concluded AS
SELECT id AS record, 1 AS amount, concluded_on AS day, jsonb_build_object('kind', kind) AS dimensions, '' AS subject
FROM proposals.proposal WHERE withdrawn_at IS NULL AND concluded_on IS NOT NULL;

-- Adopted or partly adopted, on the day of conclusion.
CREATE VIEW proposals.proposal__proposals_adopted AS
SELECT id AS record, 1 AS amount, concluded_on AS day, jsonb_build_object('kind', kind, 'adoption', adoption) AS dimensions, '' AS subject
FROM proposals.proposal WHERE withdrawn_at IS NULL AND adoption IN ('ADOPTED', 'PARTLY');

CREATE VIEW proposals.proposal__proposals_key AS
SELECT id AS record, 1 AS amount, submitted_on AS day, jsonb_build_object('kind', kind) AS dimensions, '' AS subject
FROM proposals.proposal WHERE withdrawn_at IS NULL AND key;

CREATE VIEW proposals.proposal__proposals_not_filed AS
SELECT id AS record, 1 AS amount, decided_on AS day, jsonb_build_object('kind', kind) AS dimensions, '' AS subject
FROM proposals.proposal WHERE withdrawn_at IS NULL AND filing = 'NOT_FILED';

-- Withdrawn by the proposer, before or after it was filed.
CREATE VIEW proposals.proposal__proposals_retracted AS
SELECT id AS record, 1 AS amount, coalesce(retracted_on, decided_on) AS day, jsonb_build_object('kind', kind) AS dimensions, '' AS subject
FROM proposals.proposal WHERE withdrawn_at IS NULL AND (retracted_on IS NOT NULL OR filing = 'WITHDRAWN');

CREATE VIEW proposals.proposal__proposals_merged AS
SELECT id AS record, 1 AS amount, merged_on AS day, jsonb_build_object('kind', kind) AS dimensions, '' AS subject
FROM proposals.proposal WHERE withdrawn_at IS NULL AND merged_into IS NOT NULL;

CREATE VIEW proposals.proposal__proposals_transferred AS
SELECT id AS record, 1 AS amount, transferred_on AS day, jsonb_build_object('kind', kind, 'transferred_to', transferred_to) AS dimensions, '' AS subject
FROM proposals.proposal WHERE withdrawn_at IS NULL AND transferred_on IS NOT NULL;

CREATE VIEW proposals.proposal__proposals_assigned AS
SELECT id AS record, 1 AS amount, assigned_on AS day, jsonb_build_object('kind', kind) AS dimensions, '' AS subject
FROM proposals.proposal WHERE withdrawn_at IS NULL AND assigned_on IS NOT NULL;

CREATE VIEW proposals.proposal__proposals_not_adopted AS
SELECT id AS record, 1 AS amount, concluded_on AS day, jsonb_build_object('kind', kind) AS dimensions, '' AS subject
FROM proposals.proposal WHERE withdrawn_at IS NULL AND adoption = 'NOT';

CREATE VIEW proposals.proposal__proposals_published AS
SELECT id AS record, 1 AS amount, published_on AS day, jsonb_build_object('kind', kind) AS dimensions, '' AS subject
FROM proposals.proposal WHERE withdrawn_at IS NULL AND published_on IS NOT NULL;

-- Evaluated, on the day of the reply: the numerator of the coverage of proposals.
CREATE VIEW proposals.proposal__proposals_evaluated AS
SELECT id AS record, 1 AS amount, replied_on AS day, jsonb_build_object('kind', kind) AS dimensions, '' AS subject
FROM proposals.proposal WHERE withdrawn_at IS NULL AND replied_on IS NOT NULL AND evaluated_on IS NOT NULL;

CREATE VIEW proposals.proposal__card AS
SELECT id AS record, number || ' ' || title AS title,
       proposals.proposal_state(p) AS status,
       submitted_on AS day,
       CASE WHEN concluded_on IS NULL AND withdrawn_at IS NULL THEN due_on END AS due,
       jsonb_strip_nulls(jsonb_build_object('kind', kind, 'body_kind', body_kind, 'key', CASE WHEN key THEN 'true' END, 'transferred_to', transferred_to,
         'transfer_committee', transfer_committee, 'adoption', adoption, 'platform', platform)) AS dimensions,
       withdrawn_at IS NOT NULL AS withdrawn
FROM proposals.proposal p;

-- The first proposer, and apart from that each co-signer: on the day of submission, and once more on that of filing, where it was filed.
CREATE VIEW proposals.proposal__duty_entries AS
SELECT p.id AS record, 1 AS amount, e.day, jsonb_build_object('duty', e.duty) AS dimensions, p.subject
FROM (
  SELECT id, submitted_on, filed_on, proposer ->> 'personKey' AS subject, CASE min(place) WHEN 1 THEN 'PROPOSAL_FIRST' ELSE 'PROPOSAL_JOINT' END AS duty
  FROM proposals.proposal, jsonb_array_elements(proposers) WITH ORDINALITY AS p (proposer, place)
  WHERE withdrawn_at IS NULL AND proposer ->> 'personKey' <> '' AND coalesce(proposer ->> 'attestation', '') <> 'PENDING'
  GROUP BY id, submitted_on, filed_on, proposer ->> 'personKey'
) p, LATERAL (VALUES (p.duty, p.submitted_on), (p.duty || '_FILED', p.filed_on)) e (duty, day)
WHERE e.day IS NOT NULL;
