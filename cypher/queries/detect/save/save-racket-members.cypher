UNWIND $rows AS row
MERGE (racket:Racket {id: row[1]})
ON CREATE SET racket.bornRun = $run, racket.bornAt = $asOf
WITH row, racket
MATCH (seller:Entity {key: row[0]})
CREATE (seller)-[link:MEMBER_OF {role: row[2], confidence: row[3], since: row[4], chainRole: row[5], pinned: row[6], sinceRun: $run}]->(racket)
RETURN count(link) AS changed
