// Under whose names the freight of several sellers is received; read as shipment-origins are.
CALL () {
  MATCH (name:Name)
  WHERE COUNT { (name)--() } > 1 OR name.key IN $alike
  WITH name
  WHERE COUNT { (name)<-[:RECEIVED_AS]-() } > 1 OR EXISTS { (name)-[:LIKELY_SAME]-() } OR name.key IN $alike
  RETURN name
  UNION
  MATCH (store:Store)
  WHERE COUNT { (store)<-[:OPERATES]-() } > 1
  MATCH (store)-[:SENT]->(:Shipment)-[:RECEIVED_AS]->(name:Name)
  RETURN name
  UNION
  MATCH (shipment:Shipment)
  WHERE COUNT { (shipment)<-[:SENT]-() } > 1
  MATCH (shipment)-[:RECEIVED_AS]->(name:Name)
  RETURN name
}
MATCH (name)<-[link:RECEIVED_AS]-(shipment:Shipment)<-[:SENT]-(owner)
OPTIONAL MATCH (owner)<-[:OPERATES]-(operator:Seller)
WITH name, shipment, link, CASE WHEN owner:Seller THEN owner ELSE operator END AS seller
WHERE seller IS NOT NULL
WITH name, seller, min(shipment.key) AS via, min(link.firstSeen) AS firstSeen, max(link.lastSeen) AS lastSeen
WITH name, collect([seller.key, via, 'RECEIVED_AS', firstSeen, lastSeen]) AS uses
WHERE size(uses) > 1 OR EXISTS { (name)-[:LIKELY_SAME]-() } OR name.key IN $alike
RETURN name.key AS value, 'Recipient' AS kind, uses
