-- What is expected of whom by when, and the periods that a committee has closed. See docs/decisions/0030-reporting.md.
CREATE TABLE offices.expectation (
  LIKE record.base INCLUDING ALL,
  title text NOT NULL,
  area text NOT NULL,
  measure text,
  every text NOT NULL,
  due_days integer NOT NULL,
  expected_of text NOT NULL,
  grounds text,
  initiative text,
  target text,
  begins_on date NOT NULL,
  ends_on date
);
SELECT record.register('offices.expectation', 'expectation');

CREATE TABLE offices.closing (
  LIKE record.base INCLUDING ALL,
  area text NOT NULL,
  measure text,
  begins_on date NOT NULL,
  last_day date NOT NULL,
  outcome text NOT NULL,
  closed_on date NOT NULL,
  note text,
  closed_again_on date,
  reopened_on date,
  reopen_reason text
);
SELECT record.register('offices.closing', 'closing');
