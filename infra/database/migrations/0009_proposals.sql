-- Records of the proposals subgraph. What the columns mean is said in its *.kind.ts files.
CREATE SCHEMA proposals;
GRANT USAGE ON SCHEMA proposals TO tongxin_reader, tongxin_writer;

CREATE TABLE proposals.proposal (
  LIKE record.base INCLUDING ALL,
  number text NOT NULL,
  title text NOT NULL,
  kind text NOT NULL,
  proposers jsonb NOT NULL DEFAULT '[]',
  submitted_on date NOT NULL,
  filing text,
  decided_on date,
  not_filed_reason text,
  units text[] NOT NULL DEFAULT '{}',
  assigned_on date,
  replied_on date,
  concluded_on date,
  adoption text,
  key boolean NOT NULL DEFAULT false,
  topic text
);
CREATE INDEX ON proposals.proposal (topic);
SELECT record.register('proposals.proposal', 'proposal');
