// All of them or none: nothing is set where one is not there, or not in the version that was seen. Each is locked
// before its version is read, so that two who change one alert at once are served one after the other.
UNWIND $rows AS row
MATCH (alert:Alert {id: row.id})-[:RAISED_FOR]->(racket:Racket)
WHERE alert.number IS NOT NULL
  AND ($contributors IS NULL OR EXISTS {
    MATCH (racket)<-[:MEMBER_OF]-(s:Seller)
    WHERE any(c IN s.contributors WHERE c IN $contributors) })
MERGE (triage:AlertTriage {id: row.id})
ON CREATE SET triage.version = 0
SET triage.askedAt = timestamp()
WITH collect({row: row, triage: triage, fits: triage.version = row.version}) AS found
WITH found, size(found) = size($rows) AND all(one IN found WHERE one.fits) AS isKept
UNWIND found AS one
WITH one.row AS row, one.triage AS triage, one.fits AS fits, isKept
SET triage += CASE WHEN NOT isKept THEN {} ELSE {
  version: row.version + 1,
  acknowledgedBy: CASE WHEN row.acknowledged THEN coalesce(triage.acknowledgedBy, $by) END,
  acknowledgedAt: CASE WHEN row.acknowledged THEN coalesce(triage.acknowledgedAt, $now) END,
  snoozedUntil: row.snoozedUntil, assignee: row.assignee, changedBy: $by, changedAt: $now } END
RETURN row.id AS id, isKept, fits,
  triage {.version, .acknowledgedBy, .acknowledgedAt, .snoozedUntil, .assignee, .changedBy, .changedAt} AS triage
