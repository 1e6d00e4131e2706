// Detections stay: scores, events and alerts name them by their number. So does what a folder was loaded by: forgotten,
// the folder would be one that has just arrived, and come back though it was withdrawn since.
MATCH (run:JobRun)
WHERE run.job <> 'detect' AND coalesce(run.trigger, '') <> 'folder' AND run.endedAt < $before
WITH run LIMIT $limit
DELETE run
RETURN count(*) AS removed
