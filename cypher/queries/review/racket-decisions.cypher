// Everything that was decided on a racket, the latest first. Why is for those to read who see all of its sellers: who
// decided saw them, too. Of one that is gone these are all that it ever had.
MATCH (racket:Racket {id: $racketId})
WHERE $contributors IS NULL OR EXISTS {
  MATCH (racket)<-[:MEMBER_OF]-(s:Seller)
  WHERE any(c IN s.contributors WHERE c IN $contributors) }
WITH racket, EXISTS { MATCH (racket)<-[m:MEMBER_OF]-(:Seller) WHERE m.untilRun IS NULL } AS isLive
WITH racket, $contributors IS NULL OR NOT EXISTS {
  MATCH (racket)<-[m:MEMBER_OF]-(s:Seller)
  WHERE (m.untilRun IS NULL OR NOT isLive) AND NOT any(c IN s.contributors WHERE c IN $contributors) } AS seesAll
MATCH (decision:RacketDecision {racketId: racket.id})
RETURN decision.id AS id, decision.racketId AS racketId, decision.version AS version, decision.step AS step,
  CASE WHEN seesAll THEN decision.reason END AS reason, decision.until AS until, decision.undoes AS undoes,
  decision.author AS author, decision.at AS at
ORDER BY version DESC
