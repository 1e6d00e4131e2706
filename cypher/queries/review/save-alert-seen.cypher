// Up to which alert of a racket somebody has read: it never goes back, and never past the newest that there is. Of a racket
// that they may not see nothing is noted, as of one that is not there.
OPTIONAL MATCH (current:Current {name: 'run'})
WITH coalesce(current.alerts, 0) AS newest
UNWIND $rows AS row
MATCH (racket:Racket {id: row.racketId})
WHERE $contributors IS NULL OR EXISTS {
  MATCH (racket)<-[:MEMBER_OF]-(s:Seller)
  WHERE any(c IN s.contributors WHERE c IN $contributors) }
WITH racket, CASE WHEN row.upTo > newest THEN newest ELSE row.upTo END AS upTo
MERGE (seen:AlertSeen {id: $reader + ' ' + racket.id})
ON CREATE SET seen.reader = $reader, seen.racketId = racket.id
SET seen.upTo = CASE WHEN seen.upTo > upTo THEN seen.upTo ELSE upTo END
RETURN count(seen) AS changed
