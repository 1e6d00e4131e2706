// Users of the given values; where there are as many as are asked for at the most, only who they are.
UNWIND $keys AS key
MATCH (value:Entity {key: key})
CALL (value) { MATCH (value)-[:SUPPLIES]->(seller:Seller) RETURN DISTINCT seller LIMIT $most }
WITH value, collect(seller) AS sellers
CALL (value, sellers) {
  UNWIND CASE WHEN size(sellers) < $most THEN [value] ELSE [] END AS narrow
  MATCH (narrow)-[link:SUPPLIES]->(seller:Seller)
  RETURN collect([seller.key, narrow.key, type(link), link.firstSeen, link.lastSeen]) AS uses
}
RETURN value.key AS value, 'Supplier' AS kind, uses,
       CASE WHEN size(sellers) < $most THEN [] ELSE [seller IN sellers | seller.key] END AS others
