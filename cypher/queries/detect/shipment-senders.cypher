MATCH (seller:Seller)-[:OPERATES*0..1]->()-[:SENT]->(shipment:Shipment)-[link:SENT_AS]->(name:Name)
RETURN seller.key AS seller, name.key AS value, 'Sender' AS kind,
       min(shipment.key) AS via, 'SENT_AS' AS type, min(link.firstSeen) AS firstSeen, max(link.lastSeen) AS lastSeen
