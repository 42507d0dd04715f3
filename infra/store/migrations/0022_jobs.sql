-- The queue of jobs (infra/jobs): its tables are made and kept by the library that works on them.
CREATE SCHEMA job;
