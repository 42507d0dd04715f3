-- Whose work a thing was, where a special committee acts; with whom something was done together, where that is no committee.
ALTER TABLE consultations.survey ADD COLUMN special_committee text REFERENCES members.special_committee;
ALTER TABLE consultations.consultation ADD COLUMN special_committee text REFERENCES members.special_committee;
ALTER TABLE consultations.report ADD COLUMN special_committee text REFERENCES members.special_committee;
ALTER TABLE liaison.visit ADD COLUMN special_committee text REFERENCES members.special_committee;
ALTER TABLE liaison.joint_activity
  ADD COLUMN special_committee text REFERENCES members.special_committee,
  ADD COLUMN partner_kind text,
  ADD COLUMN partner_name text;
CREATE INDEX ON consultations.survey (special_committee);
CREATE INDEX ON consultations.consultation (special_committee);
CREATE INDEX ON consultations.report (special_committee);
CREATE INDEX ON liaison.visit (special_committee);
CREATE INDEX ON liaison.joint_activity (special_committee);

-- The special committee for which an instruction counts is that of its report.
INSERT INTO record.dependent (kind, dependent, relation, reference) VALUES
  ('report', 'instruction', 'consultations.instruction', 'report');
