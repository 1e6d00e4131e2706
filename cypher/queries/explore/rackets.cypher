// Ranks all rackets of the run first, so that a filter never changes a rank; then filters, sorts and cuts the page.
// What is dismissed on the day that the run speaks of stands below all else, and what has dissolved above that.
// Who does not see everything filters by what they may see: a filter that finds would tell what a row hides.
MATCH (current:Current {name: 'run'})
WITH coalesce($run, current.seq) AS run
CALL (run) {
  OPTIONAL MATCH (job:JobRun {job: 'detect', seq: run})
  RETURN left(max(job.asOf), 10) AS day
}
MATCH (racket:Racket)-[held:SCORED]->(score:Score)
WHERE held.sinceRun <= run AND (held.untilRun IS NULL OR held.untilRun > run)
OPTIONAL MATCH (desk:RacketTriage {id: racket.id})
OPTIONAL MATCH (decision:RacketDecision {id: desk.id + ' ' + toString(desk.holds)})
WITH run, racket, score,
  CASE WHEN decision.step = 'confirmed' THEN 'confirmed' WHEN decision.until > day THEN 'dismissed' ELSE 'open' END AS triage,
  CASE WHEN decision.until > day THEN decision.until END AS dismissedUntil
ORDER BY triage = 'dismissed', score.lifecycle = 'dissolved', score.band, score.harm DESC, score.score DESC, racket.id
WITH run,
  collect({racket: racket, score: score, stands: {triage: triage, dismissedUntil: dismissedUntil}}) AS ranked
UNWIND range(0, size(ranked) - 1) AS place
WITH run, place + 1 AS rank, ranked[place].racket AS racket, ranked[place].score AS score,
  ranked[place].stands AS stands
WHERE $contributors IS NULL OR EXISTS {
  MATCH (racket)<-[m:MEMBER_OF]-(s:Seller)
  WHERE m.sinceRun <= run AND (m.untilRun IS NULL OR m.untilRun > run)
    AND any(c IN s.contributors WHERE c IN $contributors) }
WITH run, rank, racket, score, stands,
  CASE WHEN $contributors IS NULL THEN score.brands
    ELSE [brand IN score.brands WHERE toLower(brand) IN $brandsSeen] END AS brands,
  CASE WHEN $contributors IS NULL THEN score.countries ELSE COLLECT {
    MATCH (racket)<-[m:MEMBER_OF]-(s:Seller)
    WHERE m.sinceRun <= run AND (m.untilRun IS NULL OR m.untilRun > run)
      AND any(c IN s.contributors WHERE c IN $contributors) AND s.country IS NOT NULL
    WITH s.country AS country, count(*) AS held
    RETURN country ORDER BY held DESC, country } END AS countries
WHERE ($bands IS NULL OR score.band IN $bands)
  AND ($triage IS NULL OR stands.triage = $triage)
  AND ($lifecycle IS NULL OR score.lifecycle = $lifecycle)
  AND ($country IS NULL OR $country IN countries)
  AND ($brand IS NULL OR any(brand IN brands WHERE toLower(brand) = toLower($brand)))
  AND ($text IS NULL OR racket.id = $text OR racket.id IN $named OR ($contributors IS NULL AND toLower(score.topReason) CONTAINS toLower($text))
    OR any(brand IN brands WHERE toLower(brand) CONTAINS toLower($text)))
WITH run, rank, racket, score, stands, brands, countries,
  CASE $sort
    WHEN 'score' THEN -score.score
    WHEN 'harm' THEN -score.harm
    WHEN 'confidence' THEN -score.confidence
    WHEN 'sellers' THEN -score.sellers
    ELSE rank
  END AS position
ORDER BY position, rank
WITH run, collect({rank: rank, racket: racket, score: score, stands: stands, brands: brands, countries: countries}) AS found
UNWIND found[$skip..($skip + $limit)] AS row
RETURN run AS runSeq, size(found) AS total, row.rank AS rank, row.racket.id AS id, row.racket.bornAt AS bornAt,
  row.score.band AS band, row.score.score AS score, row.score.confidence AS confidence,
  row.score.capability AS capability, row.score.harm AS harm, row.score.sellers AS sellers,
  row.score.operators AS operators, row.score.lifecycle AS lifecycle, row.score.topReason AS topReason,
  row.brands AS brands, row.countries AS countries, row.stands.triage AS triage,
  row.stands.dismissedUntil AS dismissedUntil,
  CASE WHEN $contributors IS NOT NULL THEN row.score.assessment END AS assessment
