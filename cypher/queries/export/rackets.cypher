MATCH (current:Current {name: 'run'})
MATCH (racket:Racket)-[link:SCORED]->(score:Score)
WHERE link.sinceRun <= current.seq AND (link.untilRun IS NULL OR link.untilRun > current.seq)
WITH racket, score ORDER BY score.band, score.harm DESC, score.score DESC, racket.id
WITH collect({racket: racket, score: score}) AS ranked
UNWIND range(0, size(ranked) - 1) AS place
WITH place + 1 AS rank, ranked[place].racket AS racket, ranked[place].score AS score
RETURN racket.id AS racket_id, rank, score.band AS band, score.score AS score, score.capability AS capability,
       score.harm AS harm, score.confidence AS confidence, score.sellers AS sellers, score.operators AS operators,
       score.lifecycle AS lifecycle, racket.bornAt AS born_at, score.topReason AS top_reason
ORDER BY racket_id
