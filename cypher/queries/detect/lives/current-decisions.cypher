// The decision that holds on each racket on which there is one.
MATCH (triage:RacketTriage)
WHERE triage.holds IS NOT NULL
MATCH (decision:RacketDecision {id: triage.id + ' ' + toString(triage.holds)})
RETURN triage.id AS racketId, triage.version AS version, decision.step AS step, decision.until AS until
ORDER BY racketId
