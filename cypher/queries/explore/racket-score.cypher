// What the current run says of a racket, whole.
MATCH (current:Current {name: 'run'})
WITH current.seq AS run
MATCH (racket:Racket {id: $id})-[held:SCORED]->(score:Score)
WHERE held.sinceRun <= run AND (held.untilRun IS NULL OR held.untilRun > run)
RETURN score.assessment AS assessment
