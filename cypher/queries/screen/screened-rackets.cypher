// What is told of known rackets beside what ties somebody to them; those that the asker may not see are left out.
MATCH (current:Current {name: 'run'})
WITH current.seq AS run
CALL (run) {
  OPTIONAL MATCH (job:JobRun {job: 'detect', seq: run})
  RETURN left(max(job.asOf), 10) AS day
}
UNWIND $ids AS id
MATCH (racket:Racket {id: id})-[held:SCORED]->(score:Score)
WHERE held.sinceRun <= run AND (held.untilRun IS NULL OR held.untilRun > run)
  AND ($contributors IS NULL OR EXISTS {
    MATCH (racket)<-[m:MEMBER_OF]-(s:Seller)
    WHERE m.sinceRun <= run AND (m.untilRun IS NULL OR m.untilRun > run)
      AND any(c IN s.contributors WHERE c IN $contributors) })
OPTIONAL MATCH (desk:RacketTriage {id: racket.id})
OPTIONAL MATCH (decision:RacketDecision {id: desk.id + ' ' + toString(desk.holds)})
RETURN racket.id AS id, score.band AS band, score.lifecycle AS lifecycle, score.sellers AS sellers,
  score.topReason AS topReason, score.assessment AS assessment,
  CASE WHEN decision.until > day THEN decision {.author, .at, .until, .reason, sees: coalesce(decision.sees, 'null')} END
    AS dismissal
