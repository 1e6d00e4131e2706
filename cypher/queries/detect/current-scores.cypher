MATCH (racket:Racket)-[link:SCORED]->(score:Score)
WHERE link.untilRun IS NULL
RETURN racket.id AS racket, score.assessment AS assessment
