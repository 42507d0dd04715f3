-- What parts two records is looked up for every record of a matter.
CREATE INDEX ON ledger.link (target) WHERE relation IN ('PARTS', 'PARTS_FROM');
