// What people call rackets: these, or all whose name has a text. A name is for those who see all of a racket's sellers,
// as whoever gave it did; of one that is gone, all that it ever had.
MATCH (called:RacketName)
WHERE $ids IS NULL OR called.id IN $ids
CALL (called) {
  // While a name is saved, its number may be read before the index finds it.
  UNWIND [called.version, called.version - 1] AS number
  MATCH (naming:RacketNaming {id: called.id + ' ' + toString(number)})
  RETURN naming ORDER BY naming.version DESC LIMIT 1
}
WITH called, naming
WHERE naming.name IS NOT NULL AND ($text IS NULL OR toLower(naming.name) CONTAINS toLower($text))
MATCH (racket:Racket {id: called.id})
WITH naming, racket, EXISTS { MATCH (racket)<-[m:MEMBER_OF]-(:Seller) WHERE m.untilRun IS NULL } AS isLive
WHERE $contributors IS NULL OR (
  EXISTS {
    MATCH (racket)<-[:MEMBER_OF]-(s:Seller)
    WHERE any(c IN s.contributors WHERE c IN $contributors) }
  AND NOT EXISTS {
    MATCH (racket)<-[m:MEMBER_OF]-(s:Seller)
    WHERE (m.untilRun IS NULL OR NOT isLive) AND NOT any(c IN s.contributors WHERE c IN $contributors) })
RETURN racket.id AS id, naming.name AS name
ORDER BY id
