// Which kinds of value each seller has any of, by itself, its stores or its owners, shared or not.
UNWIND $sellers AS key
MATCH (seller:Entity {key: key})
CALL (seller) {
  MATCH (seller)-[:USES|PAID_TO]->(value:Value)
  RETURN value
  UNION ALL
  MATCH (seller)-[:OPERATES]->(:Store)-[:USES|PAID_TO]->(value:Value)
  RETURN value
  UNION ALL
  MATCH (seller)<-[:OPERATES]-(:Party)-[:USES|PAID_TO]->(value:Value)
  RETURN value
}
RETURN key AS seller, collect(DISTINCT [label IN labels(value) WHERE label <> 'Value'][0]) AS kinds
