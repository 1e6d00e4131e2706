// A seller's dated parcels to one address, where there are several; an address that everybody ships to is a depot.
UNWIND $sellers AS key
MATCH (seller:Entity {key: key})-[:OPERATES*0..1]->()-[:SENT]->(shipment:Shipment)-[:SHIPPED_TO]->(place:Address)
WHERE shipment.shippedAt IS NOT NULL AND shipment.declaredValue IS NOT NULL
  AND COUNT { (place)<-[:SHIPPED_TO]-() } <= $widest
WITH key, place, shipment.destinationCountry AS country, shipment.currency AS currency,
     collect([shipment.key, shipment.shippedAt, shipment.declaredValue]) AS parcels
WHERE size(parcels) >= $parcels
RETURN key AS seller, place.key AS place, country, currency, parcels
