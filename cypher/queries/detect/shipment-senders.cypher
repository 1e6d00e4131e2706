// Read as shipment-origins are.
MATCH (name:Name)<-[link:SENT_AS]-(shipment:Shipment)<-[:SENT]-(owner)<-[:OPERATES*0..1]-(seller:Seller)
WITH name, seller, min(shipment.key) AS via, min(link.firstSeen) AS firstSeen, max(link.lastSeen) AS lastSeen
WITH name, collect([seller.key, via, 'SENT_AS', firstSeen, lastSeen]) AS uses
WHERE size(uses) > 1 OR EXISTS { (name)-[:LIKELY_SAME]-() } OR name.key IN $alike
RETURN name.key AS value, 'Sender' AS kind, uses
