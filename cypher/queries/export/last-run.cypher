MATCH (current:Current {name: 'run'})
MATCH (run:JobRun {job: 'detect', seq: current.seq})
RETURN run.seq AS seq, run.asOf AS asOf, run.engine AS engine, run.seed AS seed, run.endedAt AS endedAt, run.counts AS counts
