-- What a citizen raises: matched, answered, closed, merged; the codes of platforms; the numbers of receipts.
ALTER TABLE liaison.submission
  ADD COLUMN sector text,
  ADD COLUMN matched_to text,
  ADD COLUMN matched_on date,
  ADD COLUMN match_reason text,
  ADD COLUMN due_on date,
  ADD COLUMN open_reply text,
  ADD COLUMN closed_on date,
  ADD COLUMN close_reason text,
  ADD COLUMN duplicate_of text REFERENCES liaison.submission,
  ADD COLUMN merged_on date;
CREATE INDEX ON liaison.submission (duplicate_of);
CREATE INDEX ON liaison.submission (committee, received_on);
CREATE INDEX ON liaison.submission (matched_to) WHERE matched_to IS NOT NULL;

ALTER TABLE liaison.platform ADD COLUMN code_issued_on date;

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
  submission text NOT NULL REFERENCES liaison.submission,
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
