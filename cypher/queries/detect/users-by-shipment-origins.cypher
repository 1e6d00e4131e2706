// Users of the given values, at most so many; through all parcels or listings where few show the value.
UNWIND $keys AS key
MATCH (value:Value {key: key})
WHERE COUNT { (value)<-[:SHIPPED_FROM]-() } <= $few
MATCH (value)<-[link:SHIPPED_FROM]-(shipment:Shipment)<-[:SENT]-()<-[:OPERATES*0..1]-(seller:Seller)
RETURN seller.key AS seller, value.key AS value, 'Origin' AS kind,
       min(shipment.key) AS via, 'SHIPPED_FROM' AS type, min(link.firstSeen) AS firstSeen, max(link.lastSeen) AS lastSeen
UNION ALL
UNWIND $keys AS key
MATCH (value:Value {key: key})
WHERE COUNT { (value)<-[:SHIPPED_FROM]-() } > $few
CALL (value) { MATCH (value)<-[:SHIPPED_FROM]-(:Shipment)<-[:SENT]-()<-[:OPERATES*0..1]-(seller:Seller) RETURN DISTINCT seller LIMIT $most }
MATCH (seller)-[:OPERATES*0..1]->()-[:SENT]->(shipment:Shipment)-[link:SHIPPED_FROM]->(value)
RETURN seller.key AS seller, value.key AS value, 'Origin' AS kind,
       min(shipment.key) AS via, 'SHIPPED_FROM' AS type, min(link.firstSeen) AS firstSeen, max(link.lastSeen) AS lastSeen
