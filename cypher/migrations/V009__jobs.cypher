// The watch: lines of the schedule by name, jobs by how they stand.
CREATE CONSTRAINT scheduleline_name IF NOT EXISTS FOR (n:ScheduleLine) REQUIRE n.name IS UNIQUE;
CREATE INDEX jobrun_state IF NOT EXISTS FOR (n:JobRun) ON (n.state);
