// What the titles of rackets are made of, by their last score: one that is gone has its last.
MATCH (current:Current {name: 'run'})
WITH current.seq AS run
UNWIND $ids AS id
MATCH (racket:Racket {id: id})
WHERE $contributors IS NULL OR EXISTS {
  MATCH (racket)<-[:MEMBER_OF]-(s:Seller)
  WHERE any(c IN s.contributors WHERE c IN $contributors) }
WITH run, racket, head(COLLECT {
  MATCH (racket)-[held:SCORED]->(score:Score)
  WHERE held.sinceRun <= run
  RETURN score ORDER BY held.sinceRun DESC LIMIT 1 }) AS score
CALL (racket) {
  MATCH (racket)<-[:MEMBER_OF]-(s:Seller)
  WHERE $contributors IS NOT NULL AND any(c IN s.contributors WHERE c IN $contributors) AND s.country IS NOT NULL
  WITH s.country AS country, count(*) AS held ORDER BY held DESC, country
  RETURN collect(country) AS countriesSeen
}
RETURN racket.id AS id, coalesce(score.sellers, 0) AS sellers,
  CASE WHEN $contributors IS NULL THEN coalesce(score.brands, [])
    ELSE [brand IN coalesce(score.brands, []) WHERE toLower(brand) IN $brandsSeen] END AS brands,
  CASE WHEN $contributors IS NULL THEN coalesce(score.countries, []) ELSE countriesSeen END AS countries
