// What a racket of the current run is called. It is locked first, so that two who name it at once are served in turn.
MATCH (current:Current {name: 'run'})
WITH current.seq AS run
MATCH (racket:Racket {id: $racketId})-[held:SCORED]->(:Score)
WHERE held.sinceRun <= run AND (held.untilRun IS NULL OR held.untilRun > run)
  AND ($contributors IS NULL OR EXISTS {
    MATCH (racket)<-[m:MEMBER_OF]-(s:Seller)
    WHERE m.sinceRun <= run AND (m.untilRun IS NULL OR m.untilRun > run)
      AND any(c IN s.contributors WHERE c IN $contributors) })
MERGE (called:RacketName {id: $racketId})
ON CREATE SET called.version = 0
SET called.askedAt = timestamp()
RETURN called.version AS version,
  CASE WHEN $contributors IS NULL THEN 0 ELSE COUNT {
    MATCH (racket)<-[m:MEMBER_OF]-(s:Seller)
    WHERE m.sinceRun <= run AND (m.untilRun IS NULL OR m.untilRun > run)
      AND NOT any(c IN s.contributors WHERE c IN $contributors) } END AS hiddenMembers
