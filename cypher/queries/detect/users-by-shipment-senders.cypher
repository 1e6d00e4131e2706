// Users of the given values, at most so many; through all parcels or listings where few show the value.
UNWIND $keys AS key
MATCH (value:Value {key: key})
WHERE COUNT { (value)<-[:SENT_AS]-() } <= $few
MATCH (value)<-[link:SENT_AS]-(shipment:Shipment)<-[:SENT]-()<-[:OPERATES*0..1]-(seller:Seller)
RETURN seller.key AS seller, value.key AS value, 'Sender' AS kind,
       min(shipment.key) AS via, 'SENT_AS' AS type, min(link.firstSeen) AS firstSeen, max(link.lastSeen) AS lastSeen
UNION ALL
UNWIND $keys AS key
MATCH (value:Value {key: key})
WHERE COUNT { (value)<-[:SENT_AS]-() } > $few
CALL (value) { MATCH (value)<-[:SENT_AS]-(:Shipment)<-[:SENT]-()<-[:OPERATES*0..1]-(seller:Seller) RETURN DISTINCT seller LIMIT $most }
MATCH (seller)-[:OPERATES*0..1]->()-[:SENT]->(shipment:Shipment)-[link:SENT_AS]->(value)
RETURN seller.key AS seller, value.key AS value, 'Sender' AS kind,
       min(shipment.key) AS via, 'SENT_AS' AS type, min(link.firstSeen) AS firstSeen, max(link.lastSeen) AS lastSeen
