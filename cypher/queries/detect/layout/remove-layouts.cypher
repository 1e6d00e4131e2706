// Removes the layouts of rackets that the current run has no more.
MATCH (current:Current {name: 'run'})
MATCH (layout:RacketLayout)
WHERE NOT EXISTS {
  MATCH (:Racket {id: layout.racketId})-[link:SCORED]->(:Score)
  WHERE link.sinceRun <= current.seq AND (link.untilRun IS NULL OR link.untilRun > current.seq) }
DETACH DELETE layout
RETURN count(*) AS changed
