-- Records of the offices subgraph. What the columns mean is said in its *.kind.ts files.
CREATE SCHEMA offices;
GRANT USAGE ON SCHEMA offices TO tongxin_reader, tongxin_writer;

CREATE TABLE offices.unit (
  LIKE record.base INCLUDING ALL,
  name text NOT NULL,
  short_name text,
  aliases text[] NOT NULL DEFAULT '{}',
  parent text REFERENCES offices.unit,
  established_on date,
  abolished_on date,
  successor text REFERENCES offices.unit,
  present text REFERENCES offices.unit,
  present_name text NOT NULL,
  formerly jsonb NOT NULL DEFAULT '[]' CHECK (record.in_sequence(formerly))
);
CREATE INDEX ON offices.unit (parent);
CREATE INDEX ON offices.unit (successor);
CREATE INDEX ON offices.unit (present);
CREATE INDEX ON offices.unit USING gin (record.normal_keys(ARRAY[name] || record.former_values(formerly, ARRAY['NAME']) || ARRAY[short_name] || aliases));
SELECT record.register('offices.unit', 'unit');

-- What hangs on a unit is published under the name that it counts by now: by its own, or by that of the last of its successors.
ALTER TABLE proposals.assignment ADD FOREIGN KEY (unit) REFERENCES offices.unit;
ALTER TABLE proposals.reply ADD FOREIGN KEY (unit) REFERENCES offices.unit;
ALTER TABLE proposals.satisfaction ADD FOREIGN KEY (unit) REFERENCES offices.unit;
ALTER TABLE proposals.evaluation ADD FOREIGN KEY (unit) REFERENCES offices.unit;
ALTER TABLE consultations.promise ADD FOREIGN KEY (unit) REFERENCES offices.unit;
ALTER TABLE consultations.problem ADD FOREIGN KEY (unit) REFERENCES offices.unit;
ALTER TABLE consultations.plan ADD FOREIGN KEY (unit) REFERENCES offices.unit;
SELECT record.read_reference('unit', 'promise', 'consultations.promise', 'unit');
SELECT record.read_reference('unit', 'problem', 'consultations.problem', 'unit');
SELECT record.read_reference('unit', 'plan', 'consultations.plan', 'unit');
SELECT record.read_reference('unit', 'assignment', 'proposals.assignment', 'unit');
SELECT record.read_reference('unit', 'reply', 'proposals.reply', 'unit');
SELECT record.read_reference('unit', 'satisfaction', 'proposals.satisfaction', 'unit');
SELECT record.read_reference('unit', 'evaluation', 'proposals.evaluation', 'unit');

-- The unit that a committee knows by a name, with all before and after it: who acts for it acts for all of them.
CREATE FUNCTION record.known_units(p_committee text, p_name text) RETURNS SETOF text LANGUAGE sql STABLE AS $$
  SELECT u.id FROM offices.unit u
  WHERE u.committee = p_committee AND u.withdrawn_at IS NULL AND coalesce(u.present, u.id) IN (
    SELECT coalesce(n.present, n.id) FROM offices.unit n
    WHERE n.committee = p_committee AND n.withdrawn_at IS NULL
      AND record.normal_keys(ARRAY[n.name] || record.former_values(n.formerly, ARRAY['NAME']) || ARRAY[n.short_name] || n.aliases) && ARRAY[record.normal_key(p_name)])
$$;
