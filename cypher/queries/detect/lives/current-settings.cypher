// The run that readers see, and what it was asked for: another answer from other settings is no event.
MATCH (current:Current {name: 'run'})
MATCH (run:JobRun {job: 'detect', seq: current.seq})
RETURN run.seq AS seq, run.asOf AS asOf, run.options AS options, run.codeVersion AS codeVersion, run.counts AS counts,
       run.startedAt AS startedAt, run.latestDelivery AS latestDelivery
