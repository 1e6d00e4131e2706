// The detection runs that readers may look back to, the newest first: up to the current one, and none that failed.
MATCH (current:Current {name: 'run'})
MATCH (job:JobRun)
WHERE job.job = 'detect' AND job.seq <= current.seq AND (job.state = 'done' OR job.seq = current.seq)
RETURN job.seq AS run, job.asOf AS asOf
ORDER BY run DESC LIMIT $limit
