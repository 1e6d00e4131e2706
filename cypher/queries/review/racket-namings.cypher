// Everything that a racket was called, the latest first: for those who see all of its sellers, as whoever named it did. Of
// one that is gone these are all that it ever had.
MATCH (racket:Racket {id: $racketId})
WITH racket, EXISTS { MATCH (racket)<-[m:MEMBER_OF]-(:Seller) WHERE m.untilRun IS NULL } AS isLive
WHERE $contributors IS NULL OR NOT EXISTS {
  MATCH (racket)<-[m:MEMBER_OF]-(s:Seller)
  WHERE (m.untilRun IS NULL OR NOT isLive) AND NOT any(c IN s.contributors WHERE c IN $contributors) }
WITH racket
WHERE $contributors IS NULL OR EXISTS {
  MATCH (racket)<-[:MEMBER_OF]-(s:Seller)
  WHERE any(c IN s.contributors WHERE c IN $contributors) }
MATCH (naming:RacketNaming {racketId: racket.id})
RETURN naming.id AS id, naming.racketId AS racketId, naming.version AS version, naming.name AS name,
  naming.cameWith AS cameWith, naming.author AS author, naming.at AS at
ORDER BY version DESC
