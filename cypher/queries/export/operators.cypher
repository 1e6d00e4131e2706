MATCH (seller:Seller)
OPTIONAL MATCH (current:Current {name: 'run'})
OPTIONAL MATCH (seller)-[runBy:RUN_BY]->(operator:Operator)
WHERE runBy.sinceRun <= current.seq AND (runBy.untilRun IS NULL OR runBy.untilRun > current.seq)
RETURN seller.id AS seller_id, operator.id AS operator_id
ORDER BY seller_id
