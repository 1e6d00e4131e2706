// What the rackets of the current run can be narrowed by, and how many each leaves.
MATCH (current:Current {name: 'run'})
WITH current.seq AS run
MATCH (racket:Racket)-[held:SCORED]->(score:Score)
WHERE held.sinceRun <= run AND (held.untilRun IS NULL OR held.untilRun > run)
  AND ($contributors IS NULL OR EXISTS {
    MATCH (racket)<-[m:MEMBER_OF]-(s:Seller)
    WHERE m.sinceRun <= run AND (m.untilRun IS NULL OR m.untilRun > run)
      AND any(c IN s.contributors WHERE c IN $contributors) })
WITH run, racket, score,
  CASE WHEN $contributors IS NULL THEN score.brands
    ELSE [brand IN score.brands WHERE toLower(brand) IN $brandsSeen] END AS brands,
  CASE WHEN $contributors IS NULL THEN score.countries ELSE COLLECT {
    MATCH (racket)<-[m:MEMBER_OF]-(s:Seller)
    WHERE m.sinceRun <= run AND (m.untilRun IS NULL OR m.untilRun > run)
      AND any(c IN s.contributors WHERE c IN $contributors) AND s.country IS NOT NULL
    RETURN DISTINCT s.country ORDER BY s.country } END AS countries
CALL (brands, countries) {
  UNWIND brands AS value
  RETURN 'brand' AS facet, value
  UNION ALL
  UNWIND countries AS value
  RETURN 'country' AS facet, value
}
RETURN facet, value, count(*) AS rackets
ORDER BY facet, rackets DESC, value
