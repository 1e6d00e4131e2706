// All members, lightly: who they are and which operator runs them.
MATCH (current:Current {name: 'run'})
WITH coalesce($run, current.seq) AS run
MATCH (racket:Racket {id: $id})<-[m:MEMBER_OF]-(seller:Seller)
WHERE m.sinceRun <= run AND (m.untilRun IS NULL OR m.untilRun > run)
  AND ($contributors IS NULL OR any(c IN seller.contributors WHERE c IN $contributors))
WITH run, seller, m ORDER BY m.confidence DESC, seller.key
RETURN run AS runSeq, seller.key AS key, m.confidence AS confidence,
  head(COLLECT {
    MATCH (seller)-[r:RUN_BY]->(operator:Operator)
    WHERE r.sinceRun <= run AND (r.untilRun IS NULL OR r.untilRun > run)
    RETURN operator.id ORDER BY operator.id LIMIT 1 }) AS operatorId
