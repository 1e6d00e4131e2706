MATCH (seller:Seller)-[:OPERATES]->(store:Store)-[link:USES|LOCATED_AT|PAID_TO]->(value:Value)
RETURN seller.key AS seller, value.key AS value, [label IN labels(value) WHERE label <> 'Value'][0] AS kind,
       store.key AS via, type(link) AS type, link.firstSeen AS firstSeen, link.lastSeen AS lastSeen
