// Detections stay: scores, events and alerts name them by their number.
MATCH (run:JobRun)
WHERE run.job <> 'detect' AND run.endedAt < $before
WITH run LIMIT $limit
DELETE run
RETURN count(*) AS removed
