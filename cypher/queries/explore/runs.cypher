// The newest first. Options, counts and errors may name what another contributor sent: only who sees all sees them.
MATCH (job:JobRun)
WITH job ORDER BY job.startedAt DESC, job.id
WITH collect(job) AS jobs, $contributors IS NULL AS whole
UNWIND jobs[$skip..($skip + $limit)] AS job
RETURN size(jobs) AS total, job.id AS id, job.seq AS seq, job.job AS job, job.state AS state, job.startedAt AS startedAt,
  job.endedAt AS endedAt, job.asOf AS asOf, job.engine AS engine, job.seed AS seed, job.codeVersion AS codeVersion,
  CASE WHEN whole THEN job.options ELSE '{}' END AS options,
  CASE WHEN whole THEN job.counts ELSE '{}' END AS counts,
  CASE WHEN whole THEN job.error END AS error
