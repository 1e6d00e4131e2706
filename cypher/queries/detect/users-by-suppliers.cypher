// Users of the given values, at most so many.
UNWIND $keys AS key
MATCH (value:Entity {key: key})
CALL (value) { MATCH (value)-[:SUPPLIES]->(seller:Seller) RETURN DISTINCT seller LIMIT $most }
MATCH (seller)<-[link:SUPPLIES]-(value)
RETURN seller.key AS seller, value.key AS value, 'Supplier' AS kind,
       value.key AS via, type(link) AS type, link.firstSeen AS firstSeen, link.lastSeen AS lastSeen
