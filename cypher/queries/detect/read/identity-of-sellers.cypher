// What one seller alone uses is read here too: that it has something of its own tells it from one person's many shops.
UNWIND $sellers AS key
MATCH (seller:Entity {key: key})
CALL (seller) {
  MATCH (seller)-[:USES|PAID_TO]->(value:Value)
  RETURN value
  UNION
  MATCH (seller)-[:OPERATES]->(:Store)-[:USES|PAID_TO]->(value:Value)
  RETURN value
  UNION
  MATCH (seller)<-[:OPERATES]-(:Party)-[:USES|PAID_TO]->(value:Value)
  RETURN value
}
WITH seller, value, [label IN labels(value) WHERE label <> 'Value'][0] AS kind
WHERE kind IN $kinds
RETURN seller.key AS seller, kind, collect(value.key) AS values
