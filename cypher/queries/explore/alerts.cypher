// In the order of their numbers, up to the one that was the last when the first page was read: a list stays one list. A page
// begins below a number, for of what is asked by its state some is gone once it was dealt with.
MATCH (current:Current {name: 'run'})
WITH coalesce($upTo, current.alerts, 0) AS upTo, current.seq AS run
MATCH (alert:Alert)-[:RAISED_FOR]->(racket:Racket)
WHERE alert.number <= upTo AND alert.number > $after
  AND ($numbers IS NULL OR alert.number IN $numbers)
  AND ($kind IS NULL OR alert.kind = $kind)
  AND ($racket IS NULL OR alert.racketId = $racket)
  AND ($wanted IS NULL OR alert.kind IN coalesce($wanted[alert.racketId], []))
  AND ($contributors IS NULL OR EXISTS {
    MATCH (racket)<-[:MEMBER_OF]-(s:Seller)
    WHERE any(c IN s.contributors WHERE c IN $contributors) })
OPTIONAL MATCH (triage:AlertTriage {id: alert.id})
WITH upTo, run, alert, triage,
  CASE WHEN triage.acknowledgedAt IS NOT NULL THEN 'acknowledged'
    WHEN triage.snoozedUntil > $now THEN 'snoozed' ELSE 'open' END AS state
WHERE ($state IS NULL OR state = $state)
  AND ($assignee IS NULL OR triage.assignee = $assignee)
WITH upTo, run, alert, triage, state
ORDER BY CASE WHEN $oldestFirst THEN alert.number ELSE -alert.number END
WITH upTo, run, collect({alert: alert, triage: triage, state: state}) AS found
WITH upTo, run, size(found) AS total, [one IN found WHERE $below IS NULL OR one.alert.number < $below] AS rest
UNWIND rest[..$limit] AS row
WITH upTo, run, total, size(rest) AS left, row.alert AS alert, row.triage AS triage, row.state AS state
OPTIONAL MATCH (seen:AlertSeen {id: $reader + ' ' + alert.racketId})
RETURN upTo, total, left, alert.id AS id, alert.number AS number, alert.run AS run, alert.asOf AS asOf,
  alert.kind AS kind, alert.racketId AS racketId, alert.seller AS seller, alert.episode AS episode,
  alert.says AS says, alert.body AS body, state, coalesce(seen.upTo >= alert.number, false) AS seen,
  CASE WHEN alert.kind = 'strong_tie' AND alert.run < run THEN EXISTS {
    MATCH (:Entity {key: alert.seller})-[m:MEMBER_OF]->(:Racket)
    WHERE m.sinceRun <= run AND (m.untilRun IS NULL OR m.untilRun > run) } END AS isMember,
  triage {.version, .acknowledgedBy, .acknowledgedAt, .snoozedUntil, .assignee, .changedBy, .changedAt} AS triage
