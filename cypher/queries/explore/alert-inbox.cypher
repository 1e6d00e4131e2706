// Alerts counted by racket, kind and how they stand, with what is known of each racket last: a racket that is gone has
// its last score. What narrows the inbox is counted from these, for there are far fewer of them than alerts.
MATCH (current:Current {name: 'run'})
WITH coalesce($upTo, current.alerts, 0) AS upTo, current.seq AS run
MATCH (alert:Alert)-[:RAISED_FOR]->(racket:Racket)
WHERE alert.number <= upTo
OPTIONAL MATCH (triage:AlertTriage {id: alert.id})
OPTIONAL MATCH (seen:AlertSeen {id: $reader + ' ' + racket.id})
WITH upTo, run, racket, alert.kind AS kind, alert.number AS number, triage.assignee AS assignee,
  CASE WHEN triage.acknowledgedAt IS NOT NULL THEN 'acknowledged'
    WHEN triage.snoozedUntil > $now THEN 'snoozed' ELSE 'open' END AS state,
  coalesce(seen.upTo >= alert.number, false) AS isSeen
WITH upTo, run, racket, kind, state, assignee, count(*) AS alerts, max(number) AS newest,
  sum(CASE WHEN isSeen THEN 0 ELSE 1 END) AS unseen
WITH upTo, run, racket,
  collect({kind: kind, state: state, assignee: assignee, alerts: alerts, newest: newest, unseen: unseen}) AS counts
WHERE $contributors IS NULL OR EXISTS {
  MATCH (racket)<-[:MEMBER_OF]-(s:Seller)
  WHERE any(c IN s.contributors WHERE c IN $contributors) }
WITH upTo, run, racket, counts, head(COLLECT {
  MATCH (racket)-[held:SCORED]->(score:Score)
  WHERE held.sinceRun <= run
  RETURN score ORDER BY held.sinceRun DESC LIMIT 1 }) AS score
CALL (run) {
  OPTIONAL MATCH (job:JobRun {job: 'detect', seq: run})
  RETURN left(max(job.asOf), 10) AS day
}
OPTIONAL MATCH (desk:RacketTriage {id: racket.id})
OPTIONAL MATCH (decision:RacketDecision {id: desk.id + ' ' + toString(desk.holds)})
CALL (racket) {
  MATCH (racket)<-[:MEMBER_OF]-(s:Seller)
  WHERE $contributors IS NOT NULL AND any(c IN s.contributors WHERE c IN $contributors) AND s.country IS NOT NULL
  WITH s.country AS country, count(*) AS held ORDER BY held DESC, country
  RETURN collect(country) AS countriesSeen
}
RETURN upTo, racket.id AS racketId, racket.lifecycle AS lifecycle, counts, score.band AS band, score.score AS score,
  score.harm AS harm,
  coalesce(score.sellers, 0) AS sellers,
  CASE WHEN decision.until > day THEN decision {.author, .at, .until, .reason, sees: coalesce(decision.sees, 'null')} END
    AS dismissal,
  CASE WHEN $contributors IS NULL THEN coalesce(score.brands, [])
    ELSE [brand IN coalesce(score.brands, []) WHERE toLower(brand) IN $brandsSeen] END AS brands,
  CASE WHEN $contributors IS NULL THEN coalesce(score.countries, []) ELSE countriesSeen END AS countries
