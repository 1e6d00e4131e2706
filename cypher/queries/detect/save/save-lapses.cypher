// Ends dismissals of rackets that are others now; in the switch's own transaction, so that nothing is undone. Where a
// person decided since the run looked, their word stands.
UNWIND $rows AS row
MATCH (triage:RacketTriage {id: row.racketId})
SET triage.askedAt = timestamp()
WITH row, triage
WHERE triage.version = row.version
SET triage.version = row.version + 1
REMOVE triage.holds
CREATE (decision:RacketDecision {id: row.racketId + ' ' + toString(row.version + 1)})
SET decision.racketId = row.racketId, decision.version = row.version + 1, decision.step = 'lapsed',
  decision.reason = row.reason, decision.author = row.author,
  decision.at = toString(datetime({epochMillis: timestamp()}))
RETURN count(decision) AS changed
