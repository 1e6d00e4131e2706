// Everything that was decided on a racket, the latest first. Of a decision from before it was kept what its author saw, and
// of a run's, everybody's facts count as seen.
MATCH (racket:Racket {id: $racketId})
WHERE $contributors IS NULL OR EXISTS {
  MATCH (racket)<-[:MEMBER_OF]-(s:Seller)
  WHERE any(c IN s.contributors WHERE c IN $contributors) }
MATCH (decision:RacketDecision {racketId: racket.id})
RETURN decision.id AS id, decision.racketId AS racketId, decision.version AS version, decision.step AS step,
  decision.reason AS reason, decision.until AS until, decision.undoes AS undoes,
  decision.author AS author, decision.at AS at, coalesce(decision.sees, 'null') AS sees
ORDER BY version DESC
