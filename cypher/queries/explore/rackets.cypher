// Ranks all rackets of the run first, so that a filter never changes a rank; then filters, sorts and cuts the page.
MATCH (current:Current {name: 'run'})
WITH coalesce($run, current.seq) AS run
MATCH (racket:Racket)-[held:SCORED]->(score:Score)
WHERE held.sinceRun <= run AND (held.untilRun IS NULL OR held.untilRun > run)
WITH run, racket, score ORDER BY score.band, score.harm DESC, score.score DESC, racket.id
WITH run, collect({racket: racket, score: score}) AS ranked
UNWIND range(0, size(ranked) - 1) AS place
WITH run, place + 1 AS rank, ranked[place].racket AS racket, ranked[place].score AS score
WHERE ($bands IS NULL OR score.band IN $bands)
  AND ($lifecycle IS NULL OR score.lifecycle = $lifecycle)
  AND ($country IS NULL OR $country IN score.countries)
  AND ($brand IS NULL OR any(brand IN score.brands WHERE toLower(brand) = toLower($brand)))
  AND ($text IS NULL OR racket.id = $text OR toLower(score.topReason) CONTAINS toLower($text)
    OR any(brand IN score.brands WHERE toLower(brand) CONTAINS toLower($text)))
  AND ($contributors IS NULL OR EXISTS {
    MATCH (racket)<-[m:MEMBER_OF]-(s:Seller)
    WHERE m.sinceRun <= run AND (m.untilRun IS NULL OR m.untilRun > run)
      AND any(c IN s.contributors WHERE c IN $contributors) })
WITH run, rank, racket, score,
  CASE $sort
    WHEN 'score' THEN -score.score
    WHEN 'harm' THEN -score.harm
    WHEN 'confidence' THEN -score.confidence
    WHEN 'sellers' THEN -score.sellers
    ELSE rank
  END AS position
ORDER BY position, rank
WITH run, collect({rank: rank, racket: racket, score: score}) AS found
UNWIND found[$skip..($skip + $limit)] AS row
RETURN run AS runSeq, size(found) AS total, row.rank AS rank, row.racket.id AS id, row.racket.bornAt AS bornAt,
  row.score.band AS band, row.score.score AS score, row.score.confidence AS confidence,
  row.score.capability AS capability, row.score.harm AS harm, row.score.sellers AS sellers,
  row.score.operators AS operators, row.score.lifecycle AS lifecycle, row.score.topReason AS topReason,
  row.score.brands AS brands, row.score.countries AS countries
