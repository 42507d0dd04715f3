-- A fact may count on an earlier day than that on which what it says came about: that a proposal was filed counts, in a cohort, on the day of its
-- submission. Of history that is taken over it is known on that later day; a view says so in the column `knowable`, where it is not the day itself.
-- Views are made anew, for all that are read here have that column now.

-- What is done to publish records of a kind: statements over {names} of its table, views and columns, with $1 the records, $2 those of them that
-- were written, not only read by views of others, $3 whether for the first time, $4 the instant, $5 the cell.
CREATE OR REPLACE FUNCTION ledger.publishing(OUT always text[], OUT first text[], OUT again text[]) LANGUAGE sql IMMUTABLE AS $$
  SELECT ARRAY[$sql$
    -- The records as this transaction leaves them.
    INSERT INTO record.version (record, committee, version, known, data)
    SELECT r.id, r.committee, r.version, CASE WHEN $3 THEN ledger.known_since(r.recorded_at, NULL, $4) ELSE $4 END, to_jsonb(r)
    FROM {table} r WHERE r.id = ANY ($2)
    ON CONFLICT (record, known) DO UPDATE SET version = EXCLUDED.version, data = EXCLUDED.data$sql$],
  -- Of a record written for the first time nothing is in the ledger: what the views say is appended as it is.
  ARRAY[$sql$
    INSERT INTO ledger.fact (cell, owner, record, measure, amount, day, known, entered, dimensions, subject)
    SELECT $5, r.committee, r.id, v.measure, v.amount, v.day, ledger.known_since(r.recorded_at, greatest(v.day, v.knowable), $4), $4, v.dimensions, v.subject
    FROM {table} r, LATERAL (SELECT * FROM {measured} WHERE record = r.id OFFSET 0) v WHERE r.id = ANY ($1) AND v.amount <> 0$sql$, $sql$
    INSERT INTO ledger.link (cell, source, relation, target, change, known, entered)
    SELECT $5, v.source, v.relation, v.target, count(*), $4, $4
    FROM unnest($1) one, LATERAL (SELECT * FROM {linked} WHERE source = one OFFSET 0) v GROUP BY 2, 3, 4$sql$, $sql$
    INSERT INTO ledger.card (cell, id, owner, kind, {columns}, known)
    SELECT $5, r.id, r.committee, {kind}, {shown}, ledger.known_since(r.recorded_at, v.day, $4)
    FROM {table} r, LATERAL (SELECT * FROM {carded} WHERE record = r.id OFFSET 0) v WHERE r.id = ANY ($1)$sql$],
  -- Otherwise what the views say now less what the ledger sums to; what a card said before becomes a version of it.
  ARRAY[$sql$
    INSERT INTO ledger.fact (cell, owner, record, measure, amount, day, known, entered, dimensions, subject)
    SELECT $5, split_part(record, '_', 2), record, measure, sum(amount), day, $4, $4, dimensions, subject
    FROM (
      SELECT v.record, v.measure, v.amount, v.day, v.dimensions, v.subject FROM unnest($1) one, LATERAL (SELECT * FROM {measured} WHERE record = one OFFSET 0) v
      UNION ALL
      SELECT record, measure, -amount, day, dimensions, subject FROM ledger.fact WHERE cell = $5 AND record = ANY ($1)
    ) both_sides
    GROUP BY record, measure, day, dimensions, subject HAVING sum(amount) <> 0$sql$, $sql$
    INSERT INTO ledger.link (cell, source, relation, target, change, known, entered)
    SELECT $5, source, relation, target, sum(change), $4, $4
    FROM (
      SELECT v.source, v.relation, v.target, 1 AS change FROM unnest($1) one, LATERAL (SELECT * FROM {linked} WHERE source = one OFFSET 0) v
      UNION ALL
      SELECT source, relation, target, -change FROM ledger.link WHERE cell = $5 AND source = ANY ($1)
    ) both_sides
    GROUP BY source, relation, target HAVING sum(change) <> 0$sql$, $sql$
    INSERT INTO ledger.card_version (cell, id, owner, kind, {columns}, known, until)
    SELECT card.cell, card.id, card.owner, card.kind, {kept}, card.known, $4
    FROM unnest($1) one, LATERAL (SELECT * FROM {carded} WHERE record = one OFFSET 0) v,
      LATERAL (SELECT * FROM ledger.card c WHERE c.cell = $5 AND c.id = one OFFSET 0) card
    WHERE card.known < $4 AND ({kept}) IS DISTINCT FROM ({shown})$sql$, $sql$
    INSERT INTO ledger.card AS card (cell, id, owner, kind, {columns}, known)
    SELECT $5, v.record, split_part(v.record, '_', 2), {kind}, {shown}, $4 FROM unnest($1) one, LATERAL (SELECT * FROM {carded} WHERE record = one OFFSET 0) v
    ON CONFLICT (cell, id) DO UPDATE SET ({columns}, known) = ({excluded}, $4) WHERE ({kept}) IS DISTINCT FROM ({excluded})$sql$]
$$;

-- How a unit gave its reply to the proposers.
ALTER TABLE proposals.reply ADD COLUMN manner text;

-- Numbers that an office published, compared like those of the list that comes with the program.
CREATE TABLE offices.published_number (
  LIKE record.base INCLUDING ALL,
  title text NOT NULL,
  measure text NOT NULL,
  filter jsonb NOT NULL DEFAULT '[]',
  number text NOT NULL,
  qualifier text NOT NULL,
  unit text NOT NULL,
  each text,
  reach text NOT NULL,
  begins_on date,
  last_day date NOT NULL,
  published_on date NOT NULL,
  source text NOT NULL
);
SELECT record.register('offices.published_number', 'publishedNumber');

DELETE FROM ledger.view_version;
