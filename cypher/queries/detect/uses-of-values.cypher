// Who uses the given values, at most so many sellers by each way: past them a value is everybody's. The rows are those of all sellers.
UNWIND $values AS key
MATCH (value:Value {key: key})
CALL (value) { MATCH (value)<-[:USES|LOCATED_AT|PAID_TO]-(seller:Seller) RETURN DISTINCT seller LIMIT $most }
MATCH (seller)-[link:USES|LOCATED_AT|PAID_TO]->(value)
RETURN seller.key AS seller, value.key AS value, [label IN labels(value) WHERE label <> 'Value'][0] AS kind,
       seller.key AS via, type(link) AS type, link.firstSeen AS firstSeen, link.lastSeen AS lastSeen
UNION ALL
UNWIND $values AS key
MATCH (value:Value {key: key})
CALL (value) { MATCH (value)<-[:USES|LOCATED_AT|PAID_TO]-(:Store)<-[:OPERATES]-(seller:Seller) RETURN DISTINCT seller LIMIT $most }
MATCH (seller)-[:OPERATES]->(store:Store)-[link:USES|LOCATED_AT|PAID_TO]->(value)
RETURN seller.key AS seller, value.key AS value, [label IN labels(value) WHERE label <> 'Value'][0] AS kind,
       store.key AS via, type(link) AS type, link.firstSeen AS firstSeen, link.lastSeen AS lastSeen
UNION ALL
UNWIND $values AS key
MATCH (value:Value {key: key})
CALL (value) { MATCH (value)<-[:USES|LOCATED_AT|PAID_TO]-(:Party)-[:OPERATES]->(seller:Seller) RETURN DISTINCT seller LIMIT $most }
MATCH (seller)<-[:OPERATES]-(party:Party)-[link:USES|LOCATED_AT|PAID_TO]->(value)
RETURN seller.key AS seller, value.key AS value, [label IN labels(value) WHERE label <> 'Value'][0] AS kind,
       party.key AS via, type(link) AS type, link.firstSeen AS firstSeen, link.lastSeen AS lastSeen
UNION ALL
UNWIND $parties AS key
MATCH (value:Entity {key: key})
CALL (value) { MATCH (value)-[:OPERATES]->(seller:Seller) RETURN DISTINCT seller LIMIT $most }
MATCH (seller)<-[link:OPERATES]-(value)
RETURN seller.key AS seller, value.key AS value, 'Party' AS kind,
       value.key AS via, type(link) AS type, link.firstSeen AS firstSeen, link.lastSeen AS lastSeen
UNION ALL
UNWIND $suppliers AS key
MATCH (value:Entity {key: key})
CALL (value) { MATCH (value)-[:SUPPLIES]->(seller:Seller) RETURN DISTINCT seller LIMIT $most }
MATCH (seller)<-[link:SUPPLIES]-(value)
RETURN seller.key AS seller, value.key AS value, 'Supplier' AS kind,
       value.key AS via, type(link) AS type, link.firstSeen AS firstSeen, link.lastSeen AS lastSeen
UNION ALL
UNWIND $sources AS key
MATCH (value:Entity {key: key})
CALL (value) { MATCH (value)-[:SUPPLIES]->(:Entity)-[:SUPPLIES]->(seller:Seller) WHERE value <> seller RETURN DISTINCT seller LIMIT $most }
MATCH (seller)<-[link:SUPPLIES]-(supplier:Entity)<-[:SUPPLIES]-(value)
RETURN seller.key AS seller, value.key AS value, 'Source' AS kind,
       supplier.key AS via, type(link) AS type, link.firstSeen AS firstSeen, link.lastSeen AS lastSeen
UNION ALL
UNWIND $names AS key
MATCH (value:Value {key: key})
CALL (value) { MATCH (value)<-[:NAMED]-(:PaymentAccount)<-[:PAID_TO]-(seller:Seller) RETURN DISTINCT seller LIMIT $most }
MATCH (seller)-[:PAID_TO]->(account:PaymentAccount)-[link:NAMED]->(value)
RETURN seller.key AS seller, value.key AS value, 'Name' AS kind,
       account.key AS via, type(link) AS type, link.firstSeen AS firstSeen, link.lastSeen AS lastSeen
UNION ALL
UNWIND $origins AS key
MATCH (value:Value {key: key})
CALL (value) { MATCH (value)<-[:SHIPPED_FROM]-(:Shipment)<-[:SENT]-()<-[:OPERATES*0..1]-(seller:Seller) RETURN DISTINCT seller LIMIT $most }
MATCH (seller)-[:OPERATES*0..1]->()-[:SENT]->(shipment:Shipment)-[link:SHIPPED_FROM]->(value)
RETURN seller.key AS seller, value.key AS value, 'Origin' AS kind,
       min(shipment.key) AS via, 'SHIPPED_FROM' AS type, min(link.firstSeen) AS firstSeen, max(link.lastSeen) AS lastSeen
UNION ALL
UNWIND $senders AS key
MATCH (value:Value {key: key})
CALL (value) { MATCH (value)<-[:SENT_AS]-(:Shipment)<-[:SENT]-()<-[:OPERATES*0..1]-(seller:Seller) RETURN DISTINCT seller LIMIT $most }
MATCH (seller)-[:OPERATES*0..1]->()-[:SENT]->(shipment:Shipment)-[link:SENT_AS]->(value)
RETURN seller.key AS seller, value.key AS value, 'Sender' AS kind,
       min(shipment.key) AS via, 'SENT_AS' AS type, min(link.firstSeen) AS firstSeen, max(link.lastSeen) AS lastSeen
UNION ALL
UNWIND $images AS key
MATCH (value:Value {key: key})
CALL (value) { MATCH (value)<-[:DEPICTS]-(:Listing)<-[:LISTS]-()<-[:OPERATES*0..1]-(seller:Seller) RETURN DISTINCT seller LIMIT $most }
MATCH (seller)-[:OPERATES*0..1]->()-[:LISTS]->(listing:Listing)-[link:DEPICTS]->(value)
RETURN seller.key AS seller, value.key AS value, 'Image' AS kind,
       min(listing.key) AS via, 'DEPICTS' AS type, min(link.firstSeen) AS firstSeen, max(link.lastSeen) AS lastSeen
