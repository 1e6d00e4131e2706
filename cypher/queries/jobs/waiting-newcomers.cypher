// Jobs that are to load newcomers and did not yet: what is known of these lies with the job.
MATCH (run:JobRun)
WHERE run.newcomers IS NOT NULL
RETURN run.id AS id, run.newcomers AS newcomers
ORDER BY id
