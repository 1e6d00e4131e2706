// All members of a racket with what a network needs of them: who runs them, and their part in the chain.
MATCH (current:Current {name: 'run'})
WITH current.seq AS run
MATCH (racket:Racket {id: $id})<-[m:MEMBER_OF]-(seller:Seller)
WHERE m.sinceRun <= run AND (m.untilRun IS NULL OR m.untilRun > run)
  AND ($contributors IS NULL OR any(c IN seller.contributors WHERE c IN $contributors))
RETURN run AS runSeq, seller.key AS key, coalesce(seller.name, seller.id) AS label, m.chainRole AS role,
  head(COLLECT {
    MATCH (seller)-[r:RUN_BY]->(operator:Operator)
    WHERE r.sinceRun <= run AND (r.untilRun IS NULL OR r.untilRun > run)
    RETURN operator.id ORDER BY operator.id LIMIT 1 }) AS operatorId
ORDER BY key
