-- Records of the members subgraph. What the columns mean is said in its *.kind.ts files.
CREATE SCHEMA members;
GRANT USAGE ON SCHEMA members TO tongxin_reader, tongxin_writer;

CREATE TABLE members.term (
  LIKE record.base INCLUDING ALL,
  number integer NOT NULL,
  starts_on date NOT NULL,
  ends_on date
);
SELECT record.register('members.term', 'term');

CREATE TABLE members.special_committee (
  LIKE record.base INCLUDING ALL,
  name text NOT NULL,
  established_on date NOT NULL,
  dissolved_on date
);
SELECT record.register('members.special_committee', 'specialCommittee');

CREATE TABLE members.person (
  LIKE record.base INCLUDING ALL,
  key text NOT NULL,
  gender text,
  birth_year integer,
  ethnic_group text,
  registered_on date NOT NULL
);
SELECT record.register('members.person', 'person');

CREATE TABLE members.member (
  LIKE record.base INCLUDING ALL,
  person_key text NOT NULL,
  person text REFERENCES members.person,
  term text REFERENCES members.term,
  sector text NOT NULL,
  local_sector text,
  party text,
  special_committee text REFERENCES members.special_committee,
  occupation text,
  joined_on date NOT NULL,
  left_on date
);
CREATE INDEX ON members.member (person);
CREATE INDEX ON members.member (term);
CREATE INDEX ON members.member (special_committee);
SELECT record.register('members.member', 'member');
