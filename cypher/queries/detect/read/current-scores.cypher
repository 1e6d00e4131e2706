// Of all rackets, or of the given ones.
MATCH (racket:Racket)
WHERE $of IS NULL OR racket.id IN $of
MATCH (racket)-[link:SCORED]->(score:Score)
WHERE link.untilRun IS NULL
RETURN racket.id AS racket, score.assessment AS assessment, score.basis AS basis
