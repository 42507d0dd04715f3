-- consultations.escalation_answered has each answer that stands, with where it came from and when it ended.
CREATE VIEW consultations.escalation_answer__escalations_accepted AS
SELECT id AS record, 1 AS amount, decided_on AS day, dimensions, '' AS subject FROM consultations.escalation_answered WHERE decision = 'ACCEPTED';

CREATE VIEW consultations.escalation_answer__escalations_returned AS
SELECT id AS record, 1 AS amount, decided_on AS day, dimensions, '' AS subject FROM consultations.escalation_answered WHERE decision = 'RETURNED';

CREATE VIEW consultations.escalation_answer__escalations_answered AS
SELECT id AS record, 1 AS amount, ended_on AS day, dimensions, '' AS subject FROM consultations.escalation_answered WHERE result IS NOT NULL;

CREATE VIEW consultations.escalation_answer__escalations_solved AS
SELECT id AS record, 1 AS amount, ended_on AS day, dimensions, '' AS subject FROM consultations.escalation_answered WHERE result = 'SOLVED';

-- Accepted and not answered yet: +1 when accepted, -1 when answered.
CREATE VIEW consultations.escalation_answer__escalations_held AS
SELECT id AS record, 1 AS amount, decided_on AS day, dimensions, '' AS subject FROM consultations.escalation_answered WHERE decision = 'ACCEPTED'
UNION ALL
SELECT id, -1, ended_on, dimensions, '' FROM consultations.escalation_answered WHERE decision = 'ACCEPTED' AND ended_on IS NOT NULL;

CREATE VIEW consultations.escalation_answer__escalations_ended AS
SELECT id AS record, 1 AS amount, ended_on AS day, dimensions, '' AS subject FROM consultations.escalation_answered WHERE ended_on IS NOT NULL;

CREATE VIEW consultations.escalation_answer__escalation_days_held AS
SELECT id AS record, ended_on - received_on AS amount, ended_on AS day, dimensions, '' AS subject FROM consultations.escalation_answered WHERE ended_on IS NOT NULL;

CREATE VIEW consultations.escalation_answer__card AS
SELECT id AS record, coalesce(answer, return_reason, '受理') AS title,
       CASE WHEN decision = 'RETURNED' THEN 'RETURNED' WHEN answered_on IS NULL THEN 'ACCEPTED' ELSE 'ANSWERED' END AS status,
       coalesce(answered_on, decided_on) AS day, jsonb_strip_nulls(jsonb_build_object('decision', decision, 'result', result)) AS dimensions,
       withdrawn_at IS NOT NULL AS withdrawn
FROM consultations.escalation_answer;
