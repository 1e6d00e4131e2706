// Up to which alert of a racket somebody has read: it never goes back.
UNWIND $rows AS row
MATCH (racket:Racket {id: row.racketId})
MERGE (seen:AlertSeen {id: $reader + ' ' + racket.id})
ON CREATE SET seen.reader = $reader, seen.racketId = racket.id
SET seen.upTo = CASE WHEN seen.upTo > row.upTo THEN seen.upTo ELSE row.upTo END
RETURN count(seen) AS changed
