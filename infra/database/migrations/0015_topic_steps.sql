-- The eight steps of a topic. What a step holds is said in topic.kind.ts.
ALTER TABLE consultations.topic ADD COLUMN steps jsonb NOT NULL DEFAULT '[]';
