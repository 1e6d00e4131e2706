// Those that wait first, then the newest; one that was cancelled before it began stands where it ended. Options, counts and errors may name what another contributor sent: only who sees all sees them.
MATCH (job:JobRun)
WITH job
ORDER BY job.state = 'waiting' DESC, datetime(coalesce(job.startedAt, job.endedAt, job.requestedAt)) DESC, job.id
WITH collect(job) AS jobs, $contributors IS NULL AS whole
UNWIND jobs[$skip..($skip + $limit)] AS job
RETURN size(jobs) AS total, job.id AS id, job.seq AS seq, job.job AS job, job.state AS state, job.startedAt AS startedAt,
  job.endedAt AS endedAt, job.trigger AS trigger, job.line AS line, job.slot AS slot, job.requestedAt AS requestedAt,
  job.notBefore AS notBefore, job.attempt AS attempt, job.heartbeatAt AS heartbeatAt, job.step AS step,
  job.stepDone AS stepDone, job.stepTotal AS stepTotal, job.asOf AS asOf, job.engine AS engine, job.seed AS seed, job.codeVersion AS codeVersion,
  CASE WHEN whole THEN job.requestedBy END AS requestedBy, CASE WHEN whole THEN job.cancelledBy END AS cancelledBy,
  CASE WHEN whole THEN job.worker END AS worker, CASE WHEN whole THEN job.request END AS request,
  CASE WHEN whole THEN job.options ELSE '{}' END AS options,
  CASE WHEN whole THEN job.counts ELSE '{}' END AS counts,
  CASE WHEN whole THEN job.error END AS error
