// Users of the given values; where there are as many as are asked for at the most, only who they are.
UNWIND $keys AS key
MATCH (value:Value {key: key})
CALL (value) { MATCH (value)<-[:USES|LOCATED_AT|PAID_TO]-(:Party)-[:OPERATES]->(seller:Seller) RETURN DISTINCT seller LIMIT $most }
WITH value, collect(seller) AS sellers
CALL (value, sellers) {
  UNWIND CASE WHEN size(sellers) < $most THEN [value] ELSE [] END AS narrow
  MATCH (narrow)<-[link:USES|LOCATED_AT|PAID_TO]-(party:Party)-[:OPERATES]->(seller:Seller)
  RETURN collect([seller.key, party.key, type(link), link.firstSeen, link.lastSeen]) AS uses
}
RETURN value.key AS value, [label IN labels(value) WHERE label <> 'Value'][0] AS kind, uses,
       CASE WHEN size(sellers) < $most THEN [] ELSE [seller IN sellers | seller.key] END AS others
