-- By when something has to follow: lists of what is overdue or soon due, for any scope, are read from cards alone.
ALTER TABLE ledger.card ADD COLUMN due date;
COMMENT ON COLUMN ledger.card.due IS 'By when its next step is due; null: nothing is.';
CREATE INDEX ON ledger.card (kind, owner, due, id) WHERE due IS NOT NULL AND NOT withdrawn;

CREATE OR REPLACE FUNCTION ledger.publish_cards(p_kind text, p_records text[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format($sql$
    INSERT INTO ledger.card AS card (cell, id, owner, kind, title, status, day, due, dimensions, withdrawn)
    SELECT $2, v.record, split_part(v.record, '_', 2), $3, v.title, v.status, v.day, v.due, v.dimensions, v.withdrawn
    FROM ledger.%I v WHERE v.record = ANY ($1)
    ON CONFLICT (cell, id) DO UPDATE
      SET title = EXCLUDED.title, status = EXCLUDED.status, day = EXCLUDED.day, due = EXCLUDED.due, dimensions = EXCLUDED.dimensions, withdrawn = EXCLUDED.withdrawn
      WHERE (card.title, card.status, card.day, card.due, card.dimensions, card.withdrawn)
        IS DISTINCT FROM (EXCLUDED.title, EXCLUDED.status, EXCLUDED.day, EXCLUDED.due, EXCLUDED.dimensions, EXCLUDED.withdrawn)
  $sql$, 'carded_' || p_kind)
  USING p_records, ledger.home(), p_kind;
END $$;
