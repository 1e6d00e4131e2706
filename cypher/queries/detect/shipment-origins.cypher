// Many parcels of one seller leave one place: one use for all, with the first parcel as its evidence.
// A place like another (LIKELY_SAME, or alike: a person said so) is read though one seller alone sends from it.
MATCH (origin:Address)<-[link:SHIPPED_FROM]-(shipment:Shipment)<-[:SENT]-(owner)<-[:OPERATES*0..1]-(seller:Seller)
WITH origin, seller, min(shipment.key) AS via, min(link.firstSeen) AS firstSeen, max(link.lastSeen) AS lastSeen
WITH origin, collect([seller.key, via, 'SHIPPED_FROM', firstSeen, lastSeen]) AS uses
WHERE size(uses) > 1 OR EXISTS { (origin)-[:LIKELY_SAME]-() } OR origin.key IN $alike
RETURN origin.key AS value, 'Origin' AS kind, uses
