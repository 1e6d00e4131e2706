// Lets a job wait again: another job was writing, or the database was away.
MATCH (run:JobRun {id: $id})
WHERE run.attempt = $attempt AND run.state = 'running'
SET run.state = 'waiting', run.error = $error,
    run.notBefore = datetime.realtime().epochMillis + $seconds * 1000
RETURN run.id AS id
