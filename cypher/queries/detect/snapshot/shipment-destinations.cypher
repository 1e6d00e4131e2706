// Where the parcels of several sellers go. One use for all parcels of a seller, with the first parcel as its evidence; read
// as shipment-origins are.
CALL () {
  MATCH (place:Address)
  WHERE COUNT { (place)--() } > 1 OR place.key IN $alike
  WITH place
  WHERE COUNT { (place)<-[:SHIPPED_TO]-() } > 1 OR EXISTS { (place)-[:LIKELY_SAME]-() } OR place.key IN $alike
  RETURN place
  UNION
  MATCH (store:Store)
  WHERE COUNT { (store)<-[:OPERATES]-() } > 1
  MATCH (store)-[:SENT]->(:Shipment)-[:SHIPPED_TO]->(place:Address)
  RETURN place
  UNION
  MATCH (shipment:Shipment)
  WHERE COUNT { (shipment)<-[:SENT]-() } > 1
  MATCH (shipment)-[:SHIPPED_TO]->(place:Address)
  RETURN place
}
MATCH (place)<-[link:SHIPPED_TO]-(shipment:Shipment)<-[:SENT]-(owner)
OPTIONAL MATCH (owner)<-[:OPERATES]-(operator:Seller)
WITH place, shipment, link, CASE WHEN owner:Seller THEN owner ELSE operator END AS seller
WHERE seller IS NOT NULL
WITH place, seller, min(shipment.key) AS via, min(link.firstSeen) AS firstSeen, max(link.lastSeen) AS lastSeen
WITH place, collect([seller.key, via, 'SHIPPED_TO', firstSeen, lastSeen]) AS uses
WHERE size(uses) > 1 OR EXISTS { (place)-[:LIKELY_SAME]-() } OR place.key IN $alike
RETURN place.key AS value, 'Destination' AS kind, uses
