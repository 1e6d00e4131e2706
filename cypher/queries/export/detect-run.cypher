MATCH (run:JobRun {job: 'detect', seq: $seq})
WHERE run.state = 'done'
RETURN run.seq AS seq, run.asOf AS asOf
