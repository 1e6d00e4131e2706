// Parcels of the members of communities, one row for each seller and currency. Whole numbers are stored as such, and
// without toFloat the value of a piece would lose its cents.
UNWIND $sellers AS key
MATCH (seller:Entity {key: key})-[:OPERATES*0..1]->()-[:SENT]->(shipment:Shipment)
WITH key, shipment, shipment.items IS NOT NULL AND shipment.mode IS NOT NULL AS counted,
     CASE WHEN shipment.items > 0 THEN toFloat(shipment.declaredValue) / shipment.items END AS unitValue
RETURN key AS seller, shipment.currency AS currency, count(shipment) AS parcels,
       count(CASE WHEN counted THEN 1 END) AS counted,
       count(CASE WHEN counted AND shipment.items < $few AND shipment.mode IN ['post', 'express'] THEN 1 END) AS small,
       count(unitValue) AS valued, percentileCont(unitValue, 0.5) AS medianUnitValue, min(shipment.key) AS sample
