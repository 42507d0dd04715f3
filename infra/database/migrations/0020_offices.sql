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
  present_name text NOT NULL
);
CREATE INDEX ON offices.unit (parent);
CREATE INDEX ON offices.unit (successor);
CREATE INDEX ON offices.unit (present);
CREATE INDEX ON offices.unit USING gin (record.normal_keys(ARRAY[name] || ARRAY[short_name] || aliases));
SELECT record.register('offices.unit', 'unit');
