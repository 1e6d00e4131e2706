// How rackets stand from the run that is switched to on; in the switch's own transaction, so that nothing is undone.
UNWIND $rows AS row
MATCH (racket:Racket {id: row[0]})
SET racket.lifecycle = row[1], racket.dissolvedAt = row[2], racket.mergedInto = row[3], racket.lostSince = row[4]
RETURN count(racket) AS changed
