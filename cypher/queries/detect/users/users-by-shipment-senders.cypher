// Users of the given values; where there are as many as are asked for at the most, only who they are.
UNWIND $keys AS key
MATCH (value:Value {key: key})
CALL (value) { MATCH (value)<-[:SENT_AS]-(:Shipment)<-[:SENT]-()<-[:OPERATES*0..1]-(seller:Seller) RETURN DISTINCT seller LIMIT $most }
WITH value, collect(seller) AS sellers
CALL (value, sellers) {
  UNWIND CASE WHEN size(sellers) < $most THEN [value] ELSE [] END AS narrow
  MATCH (narrow)<-[link:SENT_AS]-(shipment:Shipment)<-[:SENT]-()<-[:OPERATES*0..1]-(seller:Seller)
  WITH seller, min(shipment.key) AS via, min(link.firstSeen) AS firstSeen, max(link.lastSeen) AS lastSeen
  RETURN collect([seller.key, via, 'SENT_AS', firstSeen, lastSeen]) AS uses
}
RETURN value.key AS value, 'Sender' AS kind, uses,
       CASE WHEN size(sellers) < $most THEN [] ELSE [seller IN sellers | seller.key] END AS others
