// The rank is one more than the number of rackets that stand before it, in the order of the list: what is dismissed
// stands below all else, and what has dissolved above that.
MATCH (current:Current {name: 'run'})
WITH current.seq AS run
CALL (run) {
  OPTIONAL MATCH (job:JobRun {job: 'detect', seq: run})
  RETURN max(job.asOf) AS asOf, left(max(job.asOf), 10) AS day
}
MATCH (racket:Racket {id: $id})-[held:SCORED]->(score:Score)
WHERE held.sinceRun <= run AND (held.untilRun IS NULL OR held.untilRun > run)
  AND ($contributors IS NULL OR EXISTS {
    MATCH (racket)<-[m:MEMBER_OF]-(s:Seller)
    WHERE m.sinceRun <= run AND (m.untilRun IS NULL OR m.untilRun > run)
      AND any(c IN s.contributors WHERE c IN $contributors) })
OPTIONAL MATCH (work:RacketWorkflow {id: racket.id})
OPTIONAL MATCH (desk:RacketTriage {id: racket.id})
OPTIONAL MATCH (decision:RacketDecision {id: desk.id + ' ' + toString(desk.holds)})
WITH run, asOf, day, racket, score, work, desk, decision,
  CASE WHEN decision.step = 'confirmed' THEN 'confirmed' WHEN decision.until > day THEN 'dismissed' ELSE 'open' END AS triage
CALL (run, day, racket, score, triage) {
  MATCH (other:Racket)-[theirs:SCORED]->(o:Score)
  WHERE theirs.sinceRun <= run AND (theirs.untilRun IS NULL OR theirs.untilRun > run)
  OPTIONAL MATCH (theirDesk:RacketTriage {id: other.id})
  OPTIONAL MATCH (said:RacketDecision {id: theirDesk.id + ' ' + toString(theirDesk.holds)})
  WITH other, o,
    CASE WHEN coalesce(said.until > day, false) THEN 2 ELSE 0 END
      + CASE WHEN o.lifecycle = 'dissolved' THEN 1 ELSE 0 END AS below,
    CASE WHEN triage = 'dismissed' THEN 2 ELSE 0 END
      + CASE WHEN score.lifecycle = 'dissolved' THEN 1 ELSE 0 END AS myBelow
  WHERE below < myBelow
    OR (below = myBelow AND (o.band < score.band
      OR (o.band = score.band AND (o.harm > score.harm
        OR (o.harm = score.harm AND (o.score > score.score
          OR (o.score = score.score AND other.id < racket.id)))))))
  RETURN count(other) + 1 AS rank
}
WITH run, day, racket, score, rank, asOf, work, desk, decision, triage,
  CASE WHEN $contributors IS NULL THEN score.brands
    ELSE [brand IN score.brands WHERE toLower(brand) IN $brandsSeen] END AS brands,
  CASE WHEN $contributors IS NULL THEN score.countries ELSE COLLECT {
    MATCH (racket)<-[m:MEMBER_OF]-(s:Seller)
    WHERE m.sinceRun <= run AND (m.untilRun IS NULL OR m.untilRun > run)
      AND any(c IN s.contributors WHERE c IN $contributors) AND s.country IS NOT NULL
    WITH s.country AS country, count(*) AS held
    RETURN country ORDER BY held DESC, country } END AS countries
RETURN run AS runSeq, asOf, rank, racket.id AS id, racket.bornAt AS bornAt, score.band AS band, score.score AS score,
  score.confidence AS confidence, score.capability AS capability, score.harm AS harm, score.sellers AS sellers,
  score.operators AS operators, score.lifecycle AS lifecycle, score.topReason AS topReason,
  CASE WHEN left(racket.bornAt, 10) < day THEN COUNT {
    MATCH (racket)<-[m:MEMBER_OF]-(s:Seller)
    WHERE m.sinceRun <= run AND (m.untilRun IS NULL OR m.untilRun > run) AND left(m.since, 10) = day
      AND ($contributors IS NULL OR any(c IN s.contributors WHERE c IN $contributors)) } ELSE 0 END AS joined,
  coalesce(desk.version, 0) AS version,
  {version: coalesce(work.version, 0), stage: coalesce(work.stage, 'new'), assignee: work.assignee, dueOn: work.dueOn} AS workflow,
  brands, countries, score.assessment AS assessment, triage,
  CASE WHEN decision.until > day THEN decision.until END AS dismissedUntil,
  {version: coalesce(desk.version, 0),
   decision: decision {.id, .racketId, .version, .step, .until, .undoes, .author, .at, .reason,
     sees: coalesce(decision.sees, 'null')}} AS decided
