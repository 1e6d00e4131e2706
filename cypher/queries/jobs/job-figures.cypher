MATCH (run:JobRun)
RETURN run.job AS job, run.state AS state, count(run) AS jobs, max(run.endedAt) AS lastEnded,
  min(run.requestedAt) AS firstAsked
