-- The whole way of a proposal: review, assignment, reply, satisfaction, supervision, evaluation, letters. What the columns mean is said
-- in the *.kind.ts files.
ALTER TABLE proposals.proposal
  ADD COLUMN body_kind text,
  ADD COLUMN platform text,
  ADD COLUMN submission text,
  ADD COLUMN review_stage text,
  ADD COLUMN retracted_on date,
  ADD COLUMN retract_reason text,
  ADD COLUMN merged_into text REFERENCES proposals.proposal,
  ADD COLUMN merged_on date,
  ADD COLUMN merged_proposers jsonb NOT NULL DEFAULT '[]',
  ADD COLUMN transferred_to text,
  ADD COLUMN transferred_on date,
  ADD COLUMN transfer_reason text,
  ADD COLUMN transfer_committee text,
  ADD COLUMN social_opinion text,
  ADD COLUMN transferred_from text,
  ADD COLUMN leader_in_charge text,
  ADD COLUMN leader_supervising text,
  ADD COLUMN reopened_on date,
  ADD COLUMN evaluated_on date,
  ADD COLUMN open_to_public boolean NOT NULL DEFAULT false,
  ADD COLUMN published_on date,
  ADD COLUMN archived_on date;
CREATE INDEX ON proposals.proposal (merged_into);
CREATE INDEX ON proposals.proposal (transferred_from);
CREATE INDEX ON proposals.proposal (submission);

CREATE TABLE proposals.review (
  LIKE record.base INCLUDING ALL,
  proposal text NOT NULL REFERENCES proposals.proposal,
  stage text NOT NULL,
  reviewer text NOT NULL,
  reviewed_on date NOT NULL,
  outcome text NOT NULL,
  opinion text
);
CREATE INDEX ON proposals.review (proposal);
SELECT record.register('proposals.review', 'review');

CREATE TABLE proposals.letter (
  LIKE record.base INCLUDING ALL,
  title text NOT NULL,
  addressee text NOT NULL,
  sent_on date NOT NULL,
  proposal text REFERENCES proposals.proposal,
  answered_on date,
  answer text
);
CREATE INDEX ON proposals.letter (proposal);
SELECT record.register('proposals.letter', 'letter');

CREATE TABLE proposals.assignment (
  LIKE record.base INCLUDING ALL,
  proposal text NOT NULL REFERENCES proposals.proposal,
  unit text NOT NULL,
  role text NOT NULL,
  part text,
  round integer NOT NULL,
  assigned_on date NOT NULL,
  due_on date NOT NULL,
  extended_to date,
  extension_reason text,
  declined_on date,
  decline_reason text,
  replaced_by text REFERENCES proposals.assignment,
  replied_on date,
  evaluated_by text[] NOT NULL DEFAULT '{}'
);
CREATE INDEX ON proposals.assignment (proposal);
CREATE INDEX ON proposals.assignment (committee, unit);
SELECT record.register('proposals.assignment', 'assignment');

CREATE TABLE proposals.reply (
  LIKE record.base INCLUDING ALL,
  proposal text NOT NULL REFERENCES proposals.proposal,
  assignment text NOT NULL REFERENCES proposals.assignment,
  replied_on date NOT NULL,
  scheme text NOT NULL,
  grade text NOT NULL,
  adoption text NOT NULL,
  text text,
  open_to_public boolean NOT NULL DEFAULT false
);
CREATE INDEX ON proposals.reply (proposal);
CREATE INDEX ON proposals.reply (assignment);
SELECT record.register('proposals.reply', 'reply');

CREATE TABLE proposals.satisfaction (
  LIKE record.base INCLUDING ALL,
  proposal text NOT NULL REFERENCES proposals.proposal,
  reply text NOT NULL REFERENCES proposals.reply,
  rated_by text NOT NULL,
  rated_on date NOT NULL,
  handling text NOT NULL,
  result text NOT NULL,
  comment text
);
CREATE INDEX ON proposals.satisfaction (proposal);
CREATE INDEX ON proposals.satisfaction (reply);
SELECT record.register('proposals.satisfaction', 'satisfaction');

CREATE TABLE proposals.supervision (
  LIKE record.base INCLUDING ALL,
  proposal text NOT NULL REFERENCES proposals.proposal,
  form text NOT NULL,
  supervised_on date NOT NULL,
  office text NOT NULL,
  medium text,
  finding text
);
CREATE INDEX ON proposals.supervision (proposal);
SELECT record.register('proposals.supervision', 'supervision');

CREATE TABLE proposals.evaluation (
  LIKE record.base INCLUDING ALL,
  proposal text NOT NULL REFERENCES proposals.proposal,
  assignment text NOT NULL REFERENCES proposals.assignment,
  rater_group text NOT NULL,
  rater text NOT NULL,
  score numeric NOT NULL,
  evaluated_on date NOT NULL,
  comment text
);
CREATE INDEX ON proposals.evaluation (proposal);
CREATE INDEX ON proposals.evaluation (assignment);
SELECT record.register('proposals.evaluation', 'evaluation');

-- What belongs to a proposal is shown by the proposal's number and subject, and counts while that stands.
INSERT INTO record.dependent (kind, dependent, relation, reference) VALUES
  ('proposal', 'review', 'proposals.review', 'proposal'),
  ('proposal', 'assignment', 'proposals.assignment', 'proposal'),
  ('proposal', 'reply', 'proposals.reply', 'proposal'),
  ('proposal', 'satisfaction', 'proposals.satisfaction', 'proposal'),
  ('proposal', 'supervision', 'proposals.supervision', 'proposal'),
  ('proposal', 'evaluation', 'proposals.evaluation', 'proposal');

-- Consultations on the handling of a proposal 提案办理协商: on which one, and before, during or after it is handled.
ALTER TABLE consultations.consultation ADD COLUMN proposal text, ADD COLUMN handling_phase text;
CREATE INDEX ON consultations.consultation (proposal);
