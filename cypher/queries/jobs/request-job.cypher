// Asks for a job once: an id that is there already is left as it is. Where `alone` is said, a job of the same kind and
// options that waits already is enough. What is refused has failed at once. The queue is locked first, so that two who ask
// at once are served in turn.
MERGE (queue:Lease {name: 'jobs'})
ON CREATE SET queue.token = 0
SET queue.askedAt = timestamp()
WITH queue
OPTIONAL MATCH (waiting:JobRun {state: 'waiting'})
WHERE $alone AND waiting.job = $job AND waiting.request = $request
WITH queue, head(collect(waiting)) AS waiting
OPTIONAL MATCH (known:JobRun {id: $id})
WITH queue, coalesce(known, waiting) AS there
CALL (there) {
  WITH there WHERE there IS NULL
  CREATE (run:JobRun {id: $id})
  SET run.job = $job, run.state = CASE WHEN $refused IS NULL THEN 'waiting' ELSE 'failed' END,
      run.trigger = $trigger, run.line = $line, run.slot = $slot, run.request = $request, run.options = $request,
      run.requestedBy = $requestedBy, run.requestedAt = toString(datetime({epochMillis: timestamp()})),
      run.notBefore = 0, run.attempt = 0, run.counts = '{}', run.newcomers = $newcomers,
      run.error = $refused, run.endedAt = CASE WHEN $refused IS NULL THEN null ELSE run.requestedAt END
  RETURN run.id AS id
  UNION
  WITH there WHERE there IS NOT NULL
  RETURN there.id AS id
}
RETURN id, there IS NULL AS created
