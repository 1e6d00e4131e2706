// Users of the given values, at most so many.
UNWIND $keys AS key
MATCH (value:Value {key: key})
CALL (value) { MATCH (value)<-[:NAMED]-(:PaymentAccount)<-[:PAID_TO]-(seller:Seller) RETURN DISTINCT seller LIMIT $most }
MATCH (seller)-[:PAID_TO]->(account:PaymentAccount)-[link:NAMED]->(value)
RETURN seller.key AS seller, value.key AS value, 'Name' AS kind,
       account.key AS via, type(link) AS type, link.firstSeen AS firstSeen, link.lastSeen AS lastSeen
