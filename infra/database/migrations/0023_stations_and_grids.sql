-- The station of a room, the grids that it covers; what a joint activity reaches across, and with which other group.
ALTER TABLE liaison.platform
  ADD COLUMN station text REFERENCES liaison.platform,
  ADD COLUMN grids text[] NOT NULL DEFAULT '{}';
CREATE INDEX ON liaison.platform (station);
ALTER TABLE liaison.joint_activity ADD COLUMN across text, ADD COLUMN with_group text;
