// Of all operators, or of the given ones.
MATCH (operator:Operator)
WHERE $of IS NULL OR operator.id IN $of
MATCH (operator)<-[link:RUN_BY]-(seller:Seller)
WHERE link.untilRun IS NULL
RETURN seller.key AS seller, operator.id AS operator
