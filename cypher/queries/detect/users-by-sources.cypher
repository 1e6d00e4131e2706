// Users of the given values, at most so many.
UNWIND $keys AS key
MATCH (value:Entity {key: key})
CALL (value) { MATCH (value)-[:SUPPLIES]->(:Entity)-[:SUPPLIES]->(seller:Seller) WHERE value <> seller RETURN DISTINCT seller LIMIT $most }
MATCH (seller)<-[link:SUPPLIES]-(supplier:Entity)<-[:SUPPLIES]-(value)
RETURN seller.key AS seller, value.key AS value, 'Source' AS kind,
       supplier.key AS via, type(link) AS type, link.firstSeen AS firstSeen, link.lastSeen AS lastSeen
