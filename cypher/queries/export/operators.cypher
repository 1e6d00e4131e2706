MATCH (seller:Seller)
OPTIONAL MATCH (current:Current {name: 'run'})
OPTIONAL MATCH (seller)-[hand:RUN_BY]->(operator:Operator)
WHERE hand.sinceRun <= current.seq AND (hand.untilRun IS NULL OR hand.untilRun > current.seq)
RETURN seller.id AS seller_id, operator.id AS operator_id
ORDER BY seller_id
