// Users of the given values, at most so many.
UNWIND $keys AS key
MATCH (value:Value {key: key})
CALL (value) { MATCH (value)<-[:USES|LOCATED_AT|PAID_TO]-(:Party)-[:OPERATES]->(seller:Seller) RETURN DISTINCT seller LIMIT $most }
MATCH (seller)<-[:OPERATES]-(party:Party)-[link:USES|LOCATED_AT|PAID_TO]->(value)
RETURN seller.key AS seller, value.key AS value, [label IN labels(value) WHERE label <> 'Value'][0] AS kind,
       party.key AS via, type(link) AS type, link.firstSeen AS firstSeen, link.lastSeen AS lastSeen
