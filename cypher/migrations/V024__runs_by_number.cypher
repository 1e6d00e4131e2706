// Detections stay for good, and what they saved names them by their number: one is found without a look at all of them.
CREATE INDEX jobrun_job_seq IF NOT EXISTS FOR (n:JobRun) ON (n.job, n.seq);
