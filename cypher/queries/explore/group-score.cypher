// Why a group of the current run is no racket; no row where nobody in it shows anything.
MATCH (current:Current {name: 'run'})
WITH current.seq AS run
MATCH (group:Group {id: $id})-[held:SCORED]->(score:Score)
WHERE held.sinceRun <= run AND (held.untilRun IS NULL OR held.untilRun > run)
RETURN score.assessment AS assessment
