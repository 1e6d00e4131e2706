// Says when a job was asked for.
MATCH (run:JobRun {id: $id})
SET run.requestedAt = $at
RETURN run.id AS id
