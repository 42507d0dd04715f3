-- What citizens raise and members report; the codes of platforms; the numbers of receipts.
CREATE TABLE liaison.submission (
  LIKE record.base INCLUDING ALL,
  subject text NOT NULL,
  channel text NOT NULL,
  platform text REFERENCES liaison.platform,
  sector text,
  place_name text,
  received_on date NOT NULL,
  matched_to text,
  matched_on date,
  match_reason text,
  due_on date,
  open_reply text,
  answered_on date,
  closed_on date,
  close_reason text,
  duplicate_of text REFERENCES liaison.submission,
  merged_on date
);
CREATE INDEX ON liaison.submission (platform);
CREATE INDEX ON liaison.submission (matched_to) WHERE matched_to IS NOT NULL;
CREATE INDEX ON liaison.submission (duplicate_of);
CREATE INDEX ON liaison.submission (committee, received_on);
SELECT record.register('liaison.submission', 'submission');

CREATE TABLE liaison.social_opinion (
  LIKE record.base INCLUDING ALL,
  title text NOT NULL,
  person_key text,
  platform text REFERENCES liaison.platform,
  submission text,
  topic text,
  problem text,
  filed_on date NOT NULL,
  signed_on date,
  forwarded_on date,
  forwarded_to text,
  forwarded_committee text,
  adopted_on date,
  adopted_at text,
  returned_on date,
  return_reason text
);
CREATE INDEX ON liaison.social_opinion (problem);
CREATE INDEX ON liaison.social_opinion (platform);
CREATE INDEX ON liaison.social_opinion (submission);
SELECT record.register('liaison.social_opinion', 'socialOpinion');

-- Who holds a platform's token may raise something there. Only the owner's staff can read it, to print it.
CREATE TABLE liaison.platform_code (
  platform  text PRIMARY KEY REFERENCES liaison.platform,
  committee text NOT NULL,
  token     text NOT NULL,
  issued_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  CHECK (split_part(platform, '_', 2) = committee)
);
ALTER TABLE liaison.platform_code ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_only ON liaison.platform_code USING (committee = record.acting_for()) WITH CHECK (committee = record.acting_for());
GRANT SELECT, INSERT, UPDATE ON liaison.platform_code TO tongxin_writer;

-- A receipt is found by the digest of its number; the number itself is kept by the citizen alone.
CREATE TABLE liaison.receipt (
  id         text PRIMARY KEY CHECK (id ~ '^rcp_\d{6}_[0-9a-f]{32}$'),
  committee  text NOT NULL,
  submission text NOT NULL REFERENCES liaison.submission DEFERRABLE INITIALLY DEFERRED, -- written before its record, in one transaction
  issued_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
  CHECK (split_part(id, '_', 2) = committee AND split_part(submission, '_', 2) = committee)
);
CREATE INDEX ON liaison.receipt (submission);
COMMENT ON COLUMN liaison.receipt.id IS 'The first 32 hexadecimal digits of the SHA-256 of the number.';
ALTER TABLE liaison.receipt ENABLE ROW LEVEL SECURITY;
CREATE POLICY readable ON liaison.receipt FOR SELECT USING (true);
CREATE POLICY own_insert ON liaison.receipt FOR INSERT WITH CHECK (committee = record.acting_for());
GRANT SELECT ON liaison.receipt TO tongxin_reader;
GRANT SELECT, INSERT ON liaison.receipt TO tongxin_writer;
