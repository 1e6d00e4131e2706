// Many parcels of one seller leave one place: one row for all, with the first parcel as its evidence.
MATCH (seller:Seller)-[:OPERATES*0..1]->()-[:SENT]->(shipment:Shipment)-[link:SHIPPED_FROM]->(origin:Address)
RETURN seller.key AS seller, origin.key AS value, 'Origin' AS kind,
       min(shipment.key) AS via, 'SHIPPED_FROM' AS type, min(link.firstSeen) AS firstSeen, max(link.lastSeen) AS lastSeen
