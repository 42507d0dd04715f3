-- Platforms of three tiers with their liaison persons; what citizens do together with others towards the solution of a problem (五共).
ALTER TABLE liaison.platform
  ADD COLUMN tier_above text REFERENCES liaison.platform,
  ADD COLUMN liaison_persons jsonb NOT NULL DEFAULT '[]';
CREATE INDEX ON liaison.platform (tier_above);
ALTER TABLE consultations.problem ADD COLUMN together jsonb NOT NULL DEFAULT '[]';
