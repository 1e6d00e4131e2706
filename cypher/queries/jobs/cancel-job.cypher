// A waiting job is cancelled at once; a running one is told to end. The queue's lock keeps a claim from coming between.
MERGE (queue:Lease {name: 'jobs'})
ON CREATE SET queue.token = 0
SET queue.askedAt = timestamp()
WITH queue
MATCH (run:JobRun {id: $id})
WHERE run.state = 'waiting' OR (run.state = 'running' AND run.heartbeatAt IS NOT NULL)
WITH run, run.state = 'waiting' AS waits
SET run.cancelledBy = $by,
    run.state = CASE WHEN waits THEN 'cancelled' ELSE run.state END,
    run.newcomers = CASE WHEN waits THEN null ELSE run.newcomers END,
    run.endedAt = CASE WHEN waits THEN toString(datetime({epochMillis: timestamp()})) END
RETURN run.id AS id, run.state AS state
