MATCH (current:Current {name: 'run'})
MATCH (community:Group)<-[link:MEMBER_OF]-(seller:Seller)
WHERE link.sinceRun <= current.seq AND (link.untilRun IS NULL OR link.untilRun > current.seq)
OPTIONAL MATCH (seller)-[runBy:RUN_BY]->(operator:Operator)
WHERE runBy.sinceRun <= current.seq AND (runBy.untilRun IS NULL OR runBy.untilRun > current.seq)
OPTIONAL MATCH (since:JobRun {job: 'detect', seq: link.sinceRun})
RETURN seller.id AS seller_id, operator.id AS operator_id, community.id AS racket_id, link.role AS role,
       link.confidence AS confidence, since.asOf AS since
ORDER BY seller_id
