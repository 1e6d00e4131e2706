UNWIND $sellers AS key
MATCH (seller:Entity {key: key})-[:OPERATES*0..1]->()-[:SENT]->(shipment:Shipment)
WHERE shipment.transitCountries IS NOT NULL
RETURN key AS seller, shipment.originCountry AS origin, shipment.transitCountries AS transit,
       shipment.destinationCountry AS destination, count(shipment) AS parcels, min(shipment.key) AS sample
