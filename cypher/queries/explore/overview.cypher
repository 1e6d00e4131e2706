// Sizes come from the count store, which knows the whole alone: whoever sees a part of the graph is told none, for the
// whole is not theirs to know.
OPTIONAL MATCH (current:Current {name: 'run'})
WITH current.seq AS run
RETURN run AS runSeq,
  CASE WHEN $contributors IS NULL THEN COUNT { (:Seller) } END AS sellers,
  CASE WHEN $contributors IS NULL THEN COUNT { (:Value) } END AS values,
  CASE WHEN $contributors IS NULL THEN COUNT { ()-->() } - COUNT { ()-[:RUN_BY]->() } - COUNT { ()-[:MEMBER_OF]->() }
    - COUNT { ()-[:TIED_TO]->() } - COUNT { ()-[:SCORED]->() } END AS links,
  COUNT {
    MATCH (r:Racket)-[held:SCORED]->(:Score)
    WHERE held.sinceRun <= run AND (held.untilRun IS NULL OR held.untilRun > run)
      AND ($contributors IS NULL OR EXISTS {
        MATCH (r)<-[m:MEMBER_OF]-(s:Seller)
        WHERE m.sinceRun <= run AND (m.untilRun IS NULL OR m.untilRun > run)
          AND any(c IN s.contributors WHERE c IN $contributors) }) } AS rackets,
  head(COLLECT { MATCH (job:JobRun {job: 'detect', seq: run}) RETURN job.asOf LIMIT 1 }) AS asOf
