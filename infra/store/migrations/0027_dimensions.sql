-- Four texts of two hundred characters are dimensions still; the index of the rollup holds no more.
ALTER TABLE ledger.fact DROP CONSTRAINT can_be_summed;
ALTER TABLE ledger.fact ADD CONSTRAINT can_be_summed CHECK (
  day BETWEEN '1800-01-01' AND '2999-12-31' AND known BETWEEN '1800-01-01' AND '2999-12-31' AND abs(amount) < 1e15
  AND jsonb_typeof(dimensions) = 'object' AND octet_length(dimensions::text) <= 2400 AND octet_length(measure) <= 100 AND octet_length(subject) <= 800);
