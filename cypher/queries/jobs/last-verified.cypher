MATCH (run:JobRun {state: 'done'})
WHERE run.job = 'verify'
RETURN run.counts AS counts, run.endedAt AS endedAt
ORDER BY datetime(run.endedAt) DESC LIMIT 1
