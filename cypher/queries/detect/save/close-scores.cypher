UNWIND $rows AS row
MATCH (racket:Racket {id: row[0]})-[link:SCORED]->(:Score)
WHERE link.untilRun IS NULL
SET link.untilRun = $run
RETURN count(link) AS changed
