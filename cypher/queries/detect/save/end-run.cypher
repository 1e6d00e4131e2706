MATCH (run:JobRun {id: $id})
SET run.state = $state, run.endedAt = $endedAt, run.counts = $counts, run.error = $error
RETURN run.id AS id
