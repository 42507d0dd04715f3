-- At which platform a problem was raised, and into which common topic it was worked up; the topic from which a social-opinion report was made.
ALTER TABLE consultations.problem
  ADD COLUMN platform text,
  ADD COLUMN common_topic text REFERENCES consultations.topic;
CREATE INDEX ON consultations.problem (common_topic);
ALTER TABLE liaison.social_opinion ADD COLUMN topic text;
