-- What comes of consultations: plans, problems, promises, reports, outcomes; what is handed to other committees; what joins and parts matters.
CREATE TABLE consultations.plan (
  LIKE record.base INCLUDING ALL,
  title text NOT NULL,
  topic text REFERENCES consultations.topic,
  consultation text REFERENCES consultations.consultation,
  unit text,
  adopted_on date NOT NULL,
  due_on date,
  done_on date,
  summary text
);
CREATE INDEX ON consultations.plan (topic);
CREATE INDEX ON consultations.plan (consultation);
SELECT record.register('consultations.plan', 'plan');

CREATE TABLE consultations.problem (
  LIKE record.base INCLUDING ALL,
  title text NOT NULL,
  origin text NOT NULL,
  consultation text REFERENCES consultations.consultation,
  platform text,
  common_topic text REFERENCES consultations.topic,
  plan text REFERENCES consultations.plan,
  unit text,
  raised_on date NOT NULL,
  due_on date,
  solved_on date,
  outcome text,
  money jsonb NOT NULL DEFAULT '[]',
  stages jsonb NOT NULL DEFAULT '[]',
  supervisions jsonb NOT NULL DEFAULT '[]',
  together jsonb NOT NULL DEFAULT '[]'
);
CREATE INDEX ON consultations.problem (plan);
CREATE INDEX ON consultations.problem (consultation);
CREATE INDEX ON consultations.problem (common_topic);
SELECT record.register('consultations.problem', 'problem');

CREATE TABLE consultations.return_visit (
  LIKE record.base INCLUDING ALL,
  title text NOT NULL,
  problem text NOT NULL REFERENCES consultations.problem,
  visited_on date NOT NULL,
  by text,
  satisfaction text NOT NULL,
  people integer
);
CREATE INDEX ON consultations.return_visit (problem);
SELECT record.register('consultations.return_visit', 'returnVisit');

CREATE TABLE consultations.promise (
  LIKE record.base INCLUDING ALL,
  title text NOT NULL,
  consultation text NOT NULL REFERENCES consultations.consultation,
  question text,
  person_key text,
  unit text NOT NULL,
  answer text,
  promised_on date NOT NULL,
  due_on date,
  kept_on date,
  evidence text,
  follow_ups jsonb NOT NULL DEFAULT '[]'
);
CREATE INDEX ON consultations.promise (consultation);
CREATE INDEX ON consultations.promise (unit);
CREATE INDEX ON consultations.problem (unit);
CREATE INDEX ON consultations.plan (unit);
SELECT record.register('consultations.promise', 'promise');

CREATE TABLE consultations.report (
  LIKE record.base INCLUDING ALL,
  title text NOT NULL,
  origin text NOT NULL,
  form text,
  consultation text REFERENCES consultations.consultation,
  survey text REFERENCES consultations.survey,
  special_committee text REFERENCES members.special_committee,
  delivered_on date NOT NULL
);
CREATE INDEX ON consultations.report (survey);
CREATE INDEX ON consultations.report (consultation);
CREATE INDEX ON consultations.report (special_committee);
SELECT record.register('consultations.report', 'report');

CREATE TABLE consultations.instruction (
  LIKE record.base INCLUDING ALL,
  title text NOT NULL,
  level text NOT NULL,
  office text NOT NULL,
  report text REFERENCES consultations.report,
  social_opinion text,
  given_on date NOT NULL
);
CREATE INDEX ON consultations.instruction (report);
CREATE INDEX ON consultations.instruction (social_opinion);
SELECT record.register('consultations.instruction', 'instruction');

CREATE TABLE consultations.outcome (
  LIKE record.base INCLUDING ALL,
  label text NOT NULL,
  number numeric NOT NULL,
  unit text NOT NULL,
  class text NOT NULL,
  problem text REFERENCES consultations.problem,
  topic text REFERENCES consultations.topic,
  consultation text REFERENCES consultations.consultation,
  platform text,
  since date,
  measured_on date NOT NULL,
  source text NOT NULL,
  published_figure text
);
CREATE INDEX ON consultations.outcome (topic);
CREATE INDEX ON consultations.outcome (problem);
CREATE INDEX ON consultations.outcome (platform);
CREATE INDEX ON consultations.outcome (consultation);
SELECT record.register('consultations.outcome', 'outcome');

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
CREATE INDEX ON consultations.escalation (record);
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
CREATE INDEX ON consultations.escalation_answer (made);
SELECT record.register('consultations.escalation_answer', 'escalationAnswer');

-- The sender is the owner that the escalation's id names; where it stands to the receiver is what the sender's record was
-- checked for. Each ends once: on the day of its return or of its answer.
CREATE VIEW consultations.escalation_answered AS
SELECT a.id, a.committee, decision, decided_on, received_on, result, CASE decision WHEN 'RETURNED' THEN decided_on ELSE answered_on END AS ended_on,
       jsonb_build_object(
         'direction', CASE WHEN EXISTS (SELECT FROM reference.reach r WHERE r.owner = sender.code AND r.scope = a.committee AND r.since <= coalesce(received_on, decided_on) AND coalesce(received_on, decided_on) < r.until) THEN 'UP'
                           WHEN EXISTS (SELECT FROM reference.reach r WHERE r.owner = a.committee AND r.scope = sender.code AND r.since <= coalesce(received_on, decided_on) AND coalesce(received_on, decided_on) < r.until) THEN 'DOWN' ELSE 'SIDEWAYS' END,
         'from_level', sender.level, 'to_level', receiving.level) AS dimensions
FROM consultations.escalation_answer a
JOIN reference.committee sender ON sender.code = split_part(a.escalation, '_', 2) JOIN reference.committee receiving ON receiving.code = a.committee
WHERE withdrawn_at IS NULL;

CREATE TABLE consultations.matter_merge (
  LIKE record.base INCLUDING ALL,
  one text NOT NULL,
  other text NOT NULL,
  merged_on date NOT NULL,
  grounds text NOT NULL
);
SELECT record.register('consultations.matter_merge', 'matterMerge');

CREATE TABLE consultations.matter_split (
  LIKE record.base INCLUDING ALL,
  record text NOT NULL,
  parted_from text NOT NULL,
  split_on date NOT NULL,
  grounds text NOT NULL
);
SELECT record.register('consultations.matter_split', 'matterSplit');

-- A problem is solved under the initiative of the consultation at which it was raised; whether a consultation solved several problems is
-- read from these, and so is how many were worked up into a common topic.
SELECT record.read_reference('consultation', 'problem', 'consultations.problem', 'consultation');
SELECT record.read_source('consultation', 'problem', 'consultations.problem', 'consultation');
SELECT record.read_source('topic', 'problem', 'consultations.problem', 'common_topic');
-- The special committee for which an instruction counts is that of its report.
SELECT record.read_reference('report', 'instruction', 'consultations.instruction', 'report');
