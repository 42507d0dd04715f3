-- Topics that are alike, of whichever committees. What the columns mean is said in topic-likeness.kind.ts.
CREATE TABLE consultations.topic_likeness (
  LIKE record.base INCLUDING ALL,
  topic text NOT NULL,
  similar_to text NOT NULL,
  found_on date NOT NULL,
  grounds text NOT NULL
);
CREATE INDEX ON consultations.topic_likeness (topic);
CREATE INDEX ON consultations.topic_likeness (similar_to);
SELECT record.register('consultations.topic_likeness', 'topicLikeness');
