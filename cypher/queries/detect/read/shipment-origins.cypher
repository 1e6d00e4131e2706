// Many parcels of one seller leave one place: one use for all, with the first parcel as its evidence.
// A place like another (LIKELY_SAME, or alike: a person said so) is read though one seller alone sends from it.
// Places of which something may be shared come first, for few are: several links (their count is answered without
// reading them), or one parcel of several sellers.
CALL () {
  MATCH (origin:Address)
  WHERE COUNT { (origin)--() } > 1 OR origin.key IN $alike
  WITH origin
  WHERE COUNT { (origin)<-[:SHIPPED_FROM]-() } > 1 OR EXISTS { (origin)-[:LIKELY_SAME]-() } OR origin.key IN $alike
  RETURN origin
  UNION
  MATCH (store:Store)
  WHERE COUNT { (store)<-[:OPERATES]-() } > 1
  MATCH (store)-[:SENT]->(:Shipment)-[:SHIPPED_FROM]->(origin:Address)
  RETURN origin
  UNION
  MATCH (shipment:Shipment)
  WHERE COUNT { (shipment)<-[:SENT]-() } > 1
  MATCH (shipment)-[:SHIPPED_FROM]->(origin:Address)
  RETURN origin
}
MATCH (origin)<-[link:SHIPPED_FROM]-(shipment:Shipment)<-[:SENT]-(owner)
OPTIONAL MATCH (owner)<-[:OPERATES]-(operator:Seller)
WITH origin, shipment, link, CASE WHEN owner:Seller THEN owner ELSE operator END AS seller
WHERE seller IS NOT NULL
WITH origin, seller, min(shipment.key) AS via, min(link.firstSeen) AS firstSeen, max(link.lastSeen) AS lastSeen
WITH origin, collect([seller.key, via, 'SHIPPED_FROM', firstSeen, lastSeen]) AS uses
WHERE size(uses) > 1 OR EXISTS { (origin)-[:LIKELY_SAME]-() } OR origin.key IN $alike
RETURN origin.key AS value, 'Origin' AS kind, uses
