// The current rackets whose title may begin so: with their main brand, or with how many sellers they have.
MATCH (current:Current {name: 'run'})
WITH current.seq AS run
MATCH (racket:Racket)-[held:SCORED]->(score:Score)
WHERE held.sinceRun <= run AND (held.untilRun IS NULL OR held.untilRun > run)
  AND (any(brand IN score.brands WHERE toLower(brand) STARTS WITH toLower($begins))
    OR (size(score.brands) = 0 AND toString(score.sellers) = $begins))
RETURN racket.id AS id
ORDER BY score.lifecycle = 'dissolved', score.band, score.harm DESC, score.score DESC, id
LIMIT $limit
