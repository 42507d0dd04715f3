-- The township or street of a work group, as the register of places writes it; how groups are evaluated each half-year.
ALTER TABLE liaison.activity_group ADD COLUMN township text;

CREATE TABLE liaison.group_evaluation (
  LIKE record.base INCLUDING ALL,
  activity_group text NOT NULL REFERENCES liaison.activity_group,
  year integer NOT NULL,
  half integer,
  evaluated_on date NOT NULL,
  score numeric,
  grade text,
  remarks text
);
CREATE INDEX ON liaison.group_evaluation (activity_group);
SELECT record.register('liaison.group_evaluation', 'groupEvaluation');

-- The kind of the group, and whether it is there, decide for what its evaluation counts.
INSERT INTO record.dependent (kind, dependent, relation, reference) VALUES
  ('activityGroup', 'groupEvaluation', 'liaison.group_evaluation', 'activity_group');
