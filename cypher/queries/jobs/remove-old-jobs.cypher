// Detections that readers saw stay: scores, events and alerts name them by their number; nothing names one that failed or
// was cancelled before the current one. What a folder was loaded by stays: forgotten, the folder would be one that has
// just arrived, and come back though it was withdrawn since.
OPTIONAL MATCH (current:Current {name: 'run'})
WITH coalesce(current.seq, 0) AS seq
MATCH (run:JobRun)
WHERE run.endedAt < $before AND coalesce(run.trigger, '') <> 'folder'
  AND (run.job <> 'detect' OR (run.state IN ['failed', 'cancelled'] AND coalesce(run.seq, 0) < seq))
WITH run LIMIT $limit
DELETE run
RETURN count(*) AS removed
