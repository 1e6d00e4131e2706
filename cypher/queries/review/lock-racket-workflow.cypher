// How the work on a racket of the current run stands. It is locked first, so that two who change it at once are served in
// turn.
MATCH (current:Current {name: 'run'})
WITH current.seq AS run
MATCH (racket:Racket {id: $racketId})-[held:SCORED]->(:Score)
WHERE held.sinceRun <= run AND (held.untilRun IS NULL OR held.untilRun > run)
  AND ($contributors IS NULL OR EXISTS {
    MATCH (racket)<-[m:MEMBER_OF]-(s:Seller)
    WHERE m.sinceRun <= run AND (m.untilRun IS NULL OR m.untilRun > run)
      AND any(c IN s.contributors WHERE c IN $contributors) })
MERGE (work:RacketWorkflow {id: $racketId})
ON CREATE SET work.version = 0, work.stage = 'new'
SET work.askedAt = timestamp()
RETURN work.version AS version, work.stage AS stage, work.assignee AS assignee, work.dueOn AS dueOn,
  CASE WHEN $contributors IS NULL THEN 0 ELSE COUNT {
    MATCH (racket)<-[m:MEMBER_OF]-(s:Seller)
    WHERE m.sinceRun <= run AND (m.untilRun IS NULL OR m.untilRun > run)
      AND NOT any(c IN s.contributors WHERE c IN $contributors) } END AS hiddenMembers
