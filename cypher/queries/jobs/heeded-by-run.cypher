MATCH (current:Current {name: 'run'})
MATCH (run:JobRun {job: 'detect', seq: current.seq})
RETURN run.heeded AS heeded
