UNWIND $rows AS row
MATCH (value:Value {key: row[0]})-[link:TIED_TO]->(racket:Racket {id: row[1]})
WHERE link.untilRun IS NULL
SET link.untilRun = $run
RETURN count(link) AS changed
