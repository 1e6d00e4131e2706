// The schedule as it is now: lines that are no more are forgotten, the slots that others had stay known.
MERGE (queue:Lease {name: 'jobs'})
ON CREATE SET queue.token = 0
SET queue.askedAt = timestamp()
WITH queue
OPTIONAL MATCH (old:ScheduleLine)
WHERE NOT old.name IN [row IN $rows | row[0]]
WITH collect(old) AS allOld, collect(old.name) AS gone
FOREACH (old IN allOld | DELETE old)
FOREACH (row IN $rows |
  MERGE (line:ScheduleLine {name: row[0]})
  ON CREATE SET line.seenUntil = datetime.realtime().epochMillis
  SET line.job = row[1], line.cron = row[2], line.zone = row[3], line.options = row[4], line.missed = row[5],
      line.onlyIfChanged = row[6])
RETURN gone
