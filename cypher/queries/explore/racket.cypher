// The rank is one more than the number of rackets that stand before it, in the order of the list.
MATCH (current:Current {name: 'run'})
WITH current.seq AS run
MATCH (racket:Racket {id: $id})-[held:SCORED]->(score:Score)
WHERE held.sinceRun <= run AND (held.untilRun IS NULL OR held.untilRun > run)
  AND ($contributors IS NULL OR EXISTS {
    MATCH (racket)<-[m:MEMBER_OF]-(s:Seller)
    WHERE m.sinceRun <= run AND (m.untilRun IS NULL OR m.untilRun > run)
      AND any(c IN s.contributors WHERE c IN $contributors) })
CALL (run, racket, score) {
  MATCH (other:Racket)-[theirs:SCORED]->(o:Score)
  WHERE theirs.sinceRun <= run AND (theirs.untilRun IS NULL OR theirs.untilRun > run)
    AND (o.band < score.band
      OR (o.band = score.band AND (o.harm > score.harm
        OR (o.harm = score.harm AND (o.score > score.score
          OR (o.score = score.score AND other.id < racket.id))))))
  RETURN count(other) + 1 AS rank
}
CALL (run) {
  OPTIONAL MATCH (job:JobRun {job: 'detect', seq: run})
  RETURN max(job.asOf) AS asOf
}
WITH run, racket, score, rank, asOf,
  CASE WHEN $contributors IS NULL THEN score.brands
    ELSE [brand IN score.brands WHERE toLower(brand) IN $brandsSeen] END AS brands,
  CASE WHEN $contributors IS NULL THEN score.countries ELSE COLLECT {
    MATCH (racket)<-[m:MEMBER_OF]-(s:Seller)
    WHERE m.sinceRun <= run AND (m.untilRun IS NULL OR m.untilRun > run)
      AND any(c IN s.contributors WHERE c IN $contributors) AND s.country IS NOT NULL
    RETURN DISTINCT s.country ORDER BY s.country } END AS countries
RETURN run AS runSeq, asOf, rank, racket.id AS id, racket.bornAt AS bornAt, score.band AS band, score.score AS score,
  score.confidence AS confidence, score.capability AS capability, score.harm AS harm, score.sellers AS sellers,
  score.operators AS operators, score.lifecycle AS lifecycle, score.topReason AS topReason,
  brands, countries, score.assessment AS assessment
