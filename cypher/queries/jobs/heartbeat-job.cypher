// Says that the worker lives, and how far its job is; no row when the job was taken from it.
MATCH (run:JobRun {id: $id})
WHERE run.attempt = $attempt AND run.state = 'running'
SET run.heartbeatAt = datetime.realtime().epochMillis, run.step = $step, run.stepDone = $done, run.stepTotal = $total
RETURN run.cancelledBy AS cancelledBy
