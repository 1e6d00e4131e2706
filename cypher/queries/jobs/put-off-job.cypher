// Lets a job wait again: another job was writing, or the database was away, or its process died, which counts as a loss.
MATCH (run:JobRun {id: $id})
WHERE run.attempt = $attempt AND run.state = 'running'
SET run.state = 'waiting', run.error = $error,
    run.losses = coalesce(run.losses, 0) + CASE WHEN $died THEN 1 ELSE 0 END,
    run.notBefore = datetime.realtime().epochMillis + $seconds * 1000
RETURN run.id AS id
