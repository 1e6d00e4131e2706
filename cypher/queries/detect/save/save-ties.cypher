UNWIND $rows AS row
MATCH (value:Value {key: row[0]})
MATCH (racket:Racket {id: row[1]})
CREATE (value)-[link:TIED_TO {sellers: row[2], weight: row[3], sinceRun: $run}]->(racket)
RETURN count(link) AS changed
