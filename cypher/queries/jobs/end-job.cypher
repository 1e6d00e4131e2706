// Notes how a job ended, unless it was taken from this worker. A detection that switched has noted it itself. Whom it was
// to load nobody needs any more.
MATCH (run:JobRun {id: $id})
WHERE run.attempt = $attempt AND run.state = 'running'
SET run.state = $state, run.endedAt = toString(datetime({epochMillis: timestamp()})), run.counts = $counts, run.error = $error,
    run.newcomers = null
RETURN run.id AS id
