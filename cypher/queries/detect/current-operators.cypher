MATCH (operator:Operator)<-[link:RUN_BY]-(seller:Seller)
WHERE link.untilRun IS NULL
RETURN seller.key AS seller, operator.id AS operator
