// Gives the longest waiting job to one worker, while none is at work. A worker that was silent for too long has lost
// its job: it is tried again twice. Each claim has the next attempt's number, so what a lost worker says counts no more;
// losses are counted by themselves, for a job that was only put off has lost no worker.
// A sign of life that is yet to come was noted by a clock that was wrong: who lives gives another one within seconds.
// What arrived in a folder is for a worker that watches one.
// Times are compared as times: as texts a whole second comes after its own parts.
MERGE (queue:Lease {name: 'jobs'})
ON CREATE SET queue.token = 0
SET queue.askedAt = timestamp()
WITH queue, datetime.realtime().epochMillis AS now
OPTIONAL MATCH (lost:JobRun {state: 'running'})
WHERE abs(now - lost.heartbeatAt) > $silentSeconds * 1000
WITH queue, now, collect(lost) AS allLost
FOREACH (lost IN allLost |
  SET lost.state = CASE WHEN lost.cancelledBy IS NOT NULL THEN 'cancelled'
                        WHEN coalesce(lost.losses, 0) + 1 < $attempts THEN 'waiting' ELSE 'failed' END,
      lost.attempt = lost.attempt + 1, lost.losses = coalesce(lost.losses, 0) + 1, lost.notBefore = 0,
      lost.endedAt = toString(datetime({epochMillis: timestamp()})),
      lost.error = 'The worker ' + lost.worker + ' was not heard of any more: it ended, or its machine did.'
  SET lost.newcomers = CASE WHEN lost.state = 'waiting' THEN lost.newcomers END)
WITH queue, now
OPTIONAL MATCH (busy:JobRun {state: 'running'})
WHERE busy.heartbeatAt IS NOT NULL
WITH now, count(busy) AS busy
MATCH (run:JobRun {state: 'waiting'})
WHERE busy = 0 AND run.notBefore <= now AND ($watches OR run.trigger <> 'folder') AND NOT run.id IN $leave
WITH run, now ORDER BY datetime(run.requestedAt), run.id LIMIT 1
SET run.state = 'running', run.attempt = run.attempt + 1, run.worker = $worker, run.heartbeatAt = now,
    run.startedAt = toString(datetime({epochMillis: timestamp()})), run.endedAt = null,
    run.codeVersion = $codeVersion, run.step = null, run.stepDone = null, run.stepTotal = null
RETURN run.id AS id, run.job AS job, run.trigger AS trigger, run.request AS request, run.attempt AS attempt,
  coalesce(run.losses, 0) AS losses
