// Alerts past a number and up to another, of runs that began at a time or later, with what rules look at: brands and
// countries of the racket's last score, as far as a reader sees them.
MATCH (current:Current {name: 'run'})
WITH coalesce($upTo, current.alerts, 0) AS upTo, current.seq AS run, CASE WHEN $since IS NOT NULL THEN COLLECT {
  MATCH (job:JobRun)
  WHERE job.startedAt >= $since AND job.seq IS NOT NULL
  RETURN job.seq } END AS runs
MATCH (alert:Alert)-[:RAISED_FOR]->(racket:Racket)
WHERE alert.number > $past AND alert.number <= upTo AND (runs IS NULL OR alert.run IN runs)
WITH run, racket, collect(alert) AS alerts
WHERE $contributors IS NULL OR EXISTS {
  MATCH (racket)<-[:MEMBER_OF]-(s:Seller)
  WHERE any(c IN s.contributors WHERE c IN $contributors) }
WITH racket, alerts, head(COLLECT {
  MATCH (racket)-[held:SCORED]->(score:Score)
  WHERE held.sinceRun <= run
  RETURN score ORDER BY held.sinceRun DESC LIMIT 1 }) AS score
WITH racket, alerts,
  CASE WHEN $contributors IS NULL THEN coalesce(score.brands, [])
    ELSE [brand IN coalesce(score.brands, []) WHERE toLower(brand) IN $brandsSeen] END AS brands,
  CASE WHEN $contributors IS NULL THEN coalesce(score.countries, []) ELSE COLLECT {
    MATCH (racket)<-[:MEMBER_OF]-(s:Seller)
    WHERE any(c IN s.contributors WHERE c IN $contributors) AND s.country IS NOT NULL
    RETURN DISTINCT s.country ORDER BY s.country } END AS countries
UNWIND alerts AS alert
WITH alert, racket, brands, countries ORDER BY alert.number
RETURN alert.id AS id, alert.number AS number, alert.kind AS kind, racket.id AS racketId, brands, countries
