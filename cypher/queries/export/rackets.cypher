MATCH (current:Current {name: 'run'})
CALL (current) {
  OPTIONAL MATCH (job:JobRun {job: 'detect', seq: current.seq})
  RETURN left(max(job.asOf), 10) AS day
}
MATCH (racket:Racket)-[link:SCORED]->(score:Score)
WHERE link.sinceRun <= current.seq AND (link.untilRun IS NULL OR link.untilRun > current.seq)
OPTIONAL MATCH (desk:RacketTriage {id: racket.id})
OPTIONAL MATCH (decision:RacketDecision {id: desk.id + ' ' + toString(desk.holds)})
WITH racket, score,
  CASE WHEN decision.step = 'confirmed' THEN 'confirmed' WHEN decision.until > day THEN 'dismissed' ELSE 'open' END AS triage
ORDER BY triage = 'dismissed', score.lifecycle = 'dissolved', score.band, score.harm DESC, score.score DESC, racket.id
WITH collect({racket: racket, score: score, triage: triage}) AS ranked
UNWIND range(0, size(ranked) - 1) AS place
WITH place + 1 AS rank, ranked[place].racket AS racket, ranked[place].score AS score, ranked[place].triage AS triage
OPTIONAL MATCH (called:RacketName {id: racket.id})
OPTIONAL MATCH (naming:RacketNaming {id: called.id + ' ' + toString(called.version)})
RETURN racket.id AS racket_id, rank, score.band AS band, score.score AS score, score.capability AS capability,
       score.harm AS harm, score.confidence AS confidence, score.sellers AS sellers, score.operators AS operators,
       score.lifecycle AS lifecycle, triage, racket.bornAt AS born_at, score.topReason AS top_reason,
       naming.name AS name
ORDER BY racket_id
