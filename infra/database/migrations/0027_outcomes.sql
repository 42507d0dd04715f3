-- Outcomes: one number each, of a problem, topic, consultation or platform, or of none. See subgraphs/consultations/outcome/outcome.kind.ts.
CREATE TABLE consultations.outcome (
  LIKE record.base INCLUDING ALL,
  label text NOT NULL,
  number numeric NOT NULL,
  unit text NOT NULL,
  class text NOT NULL,
  problem text REFERENCES consultations.problem,
  topic text REFERENCES consultations.topic,
  consultation text REFERENCES consultations.consultation,
  platform text,
  since date,
  measured_on date NOT NULL,
  source text NOT NULL,
  published_figure text
);
CREATE INDEX ON consultations.outcome (problem);
CREATE INDEX ON consultations.outcome (topic);
CREATE INDEX ON consultations.outcome (consultation);
CREATE INDEX ON consultations.outcome (platform);
SELECT record.register('consultations.outcome', 'outcome');
