-- Records handed to another committee, and its answers. What the columns mean is said in their *.kind.ts files.
CREATE TABLE consultations.escalation (
  LIKE record.base INCLUDING ALL,
  title text NOT NULL,
  record text NOT NULL,
  direction text NOT NULL,
  receiver text NOT NULL,
  theme text,
  raised_on date NOT NULL,
  note text
);
CREATE INDEX ON consultations.escalation (receiver);
SELECT record.register('consultations.escalation', 'escalation');

CREATE TABLE consultations.escalation_answer (
  LIKE record.base INCLUDING ALL,
  escalation text NOT NULL,
  received_on date NOT NULL,
  decision text NOT NULL,
  decided_on date NOT NULL,
  return_reason text,
  answered_on date,
  answer text,
  result text,
  made text
);
CREATE INDEX ON consultations.escalation_answer (escalation);
SELECT record.register('consultations.escalation_answer', 'escalationAnswer');

-- The sender is the owner that the escalation's id names; where it stands to the receiver is what the sender's record was
-- checked for. Each ends once: on the day of its return or of its answer.
CREATE VIEW consultations.escalation_answered AS
SELECT a.id, a.committee, decision, decided_on, received_on, result, CASE decision WHEN 'RETURNED' THEN decided_on ELSE answered_on END AS ended_on,
       jsonb_build_object(
         'direction', CASE WHEN EXISTS (SELECT FROM reference.reach r WHERE r.owner = sender.code AND r.scope = a.committee) THEN 'UP'
                           WHEN EXISTS (SELECT FROM reference.reach r WHERE r.owner = a.committee AND r.scope = sender.code) THEN 'DOWN' ELSE 'SIDEWAYS' END,
         'from_level', sender.level, 'to_level', receiving.level) AS dimensions
FROM consultations.escalation_answer a
JOIN reference.committee sender ON sender.code = split_part(a.escalation, '_', 2) JOIN reference.committee receiving ON receiving.code = a.committee
WHERE withdrawn_at IS NULL;

-- What came to a committee.
CREATE INDEX ON ledger.card ((dimensions ->> 'receiver'), day, id) WHERE kind = 'escalation' AND NOT withdrawn;
