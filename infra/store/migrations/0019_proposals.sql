-- Records of the proposals subgraph. What the columns mean is said in its *.kind.ts files.
CREATE SCHEMA proposals;
GRANT USAGE ON SCHEMA proposals TO tongxin_reader, tongxin_writer;

CREATE TABLE proposals.proposal (
  LIKE record.base INCLUDING ALL,
  number text NOT NULL,
  session text,
  title text NOT NULL,
  kind text NOT NULL,
  proposers jsonb NOT NULL DEFAULT '[]',
  body_kind text,
  submitted_on date NOT NULL,
  topic text,
  submission text,
  problem text,
  platform text,
  transferred_from text,
  review_stage text,
  filing text,
  decided_on date,
  filed_on date,
  not_filed_reason text,
  retracted_on date,
  retract_reason text,
  merged_into text REFERENCES proposals.proposal,
  merged_on date,
  merged_proposers jsonb NOT NULL DEFAULT '[]',
  transferred_to text,
  transferred_on date,
  transfer_reason text,
  transfer_committee text,
  social_opinion text,
  units text[] NOT NULL DEFAULT '{}',
  assigned_on date,
  due_on date,
  replied_on date,
  reopened_on date,
  concluded_on date,
  adoption text,
  key boolean NOT NULL DEFAULT false,
  leader_in_charge text,
  leader_supervising text,
  handlings jsonb NOT NULL DEFAULT '[]',
  evaluated_on date,
  open_to_public boolean NOT NULL DEFAULT false,
  published_on date,
  archived_on date
);
CREATE INDEX ON proposals.proposal (topic);
CREATE INDEX ON proposals.proposal (problem);
CREATE INDEX ON proposals.proposal (submission);
CREATE INDEX ON proposals.proposal (merged_into);
CREATE INDEX ON proposals.proposal (social_opinion);
CREATE INDEX ON proposals.proposal (transferred_from);
SELECT record.register('proposals.proposal', 'proposal');

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
  role text,
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
CREATE INDEX ON proposals.assignment (replaced_by);
CREATE INDEX ON proposals.assignment (unit);
SELECT record.register('proposals.assignment', 'assignment');

CREATE TABLE proposals.reply (
  LIKE record.base INCLUDING ALL,
  proposal text NOT NULL REFERENCES proposals.proposal,
  assignment text NOT NULL REFERENCES proposals.assignment,
  unit text NOT NULL,
  round integer NOT NULL,
  replied_on date NOT NULL,
  scheme text,
  grade text,
  adoption text,
  text text,
  open_to_public boolean NOT NULL DEFAULT false
);
CREATE INDEX ON proposals.reply (proposal);
CREATE INDEX ON proposals.reply (assignment);
CREATE INDEX ON proposals.reply (unit);
SELECT record.register('proposals.reply', 'reply');

CREATE TABLE proposals.satisfaction (
  LIKE record.base INCLUDING ALL,
  proposal text NOT NULL REFERENCES proposals.proposal,
  reply text NOT NULL REFERENCES proposals.reply,
  unit text NOT NULL,
  rated_by text NOT NULL,
  rated_on date NOT NULL,
  handling text NOT NULL,
  result text NOT NULL,
  comment text
);
CREATE INDEX ON proposals.satisfaction (reply);
CREATE INDEX ON proposals.satisfaction (proposal);
CREATE INDEX ON proposals.satisfaction (unit);
SELECT record.register('proposals.satisfaction', 'satisfaction');

CREATE TABLE proposals.supervision (
  LIKE record.base INCLUDING ALL,
  proposal text NOT NULL REFERENCES proposals.proposal,
  supervised_on date NOT NULL,
  form text NOT NULL,
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
  unit text NOT NULL,
  rater_group text NOT NULL,
  rater text NOT NULL,
  score numeric NOT NULL,
  comment text,
  evaluated_on date NOT NULL
);
CREATE INDEX ON proposals.evaluation (proposal);
CREATE INDEX ON proposals.evaluation (assignment);
CREATE INDEX ON proposals.evaluation (unit);
SELECT record.register('proposals.evaluation', 'evaluation');

-- What belongs to a proposal is shown by the proposal's number and subject, and counts while that stands.
SELECT record.read_reference('proposal', 'review', 'proposals.review', 'proposal');
SELECT record.read_reference('proposal', 'assignment', 'proposals.assignment', 'proposal');
SELECT record.read_reference('proposal', 'reply', 'proposals.reply', 'proposal');
SELECT record.read_reference('proposal', 'satisfaction', 'proposals.satisfaction', 'proposal');
SELECT record.read_reference('proposal', 'supervision', 'proposals.supervision', 'proposal');
SELECT record.read_reference('proposal', 'evaluation', 'proposals.evaluation', 'proposal');
