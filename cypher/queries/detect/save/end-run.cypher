// By its number too: a run that was asked for may have been begun again by another worker.
MATCH (run:JobRun {id: $id})
WHERE run.seq = $seq
SET run.state = $state, run.endedAt = $endedAt, run.counts = $counts, run.error = $error
RETURN run.id AS id
