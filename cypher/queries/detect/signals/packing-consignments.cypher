// Labels or packaging, and goods without a mark, by the address that they go to.
UNWIND $sellers AS key
MATCH (seller:Entity {key: key})-[:OPERATES*0..1]->()-[:SENT]->(shipment:Shipment)
WHERE shipment.shippedAt IS NOT NULL AND shipment.description IS NOT NULL
WITH key, shipment, CASE WHEN toLower(shipment.description) =~ $labels THEN 'labels'
                         WHEN toLower(shipment.description) =~ $blanks THEN 'blanks' END AS sort
WHERE sort IS NOT NULL
MATCH (shipment)-[:SHIPPED_TO]->(place:Address)
WHERE COUNT { (place)<-[:SHIPPED_TO]-() } <= $widest
RETURN key AS seller, place.key AS place, sort, collect([shipment.key, shipment.shippedAt, shipment.description]) AS parcels
