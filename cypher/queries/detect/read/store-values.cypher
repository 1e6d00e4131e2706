// Of a store that one seller runs only values that others may hold too; alike as in own-values.
MATCH (store:Store)<-[:OPERATES]-(seller:Seller)
MATCH (store)-[link:USES|LOCATED_AT|PAID_TO]->(value:Value)
WHERE COUNT { (value)--() } > 1 OR COUNT { (store)<-[:OPERATES]-() } > 1 OR value.key IN $alike
WITH value, collect([seller.key, store.key, type(link), link.firstSeen, link.lastSeen]) AS uses
RETURN value.key AS value, [label IN labels(value) WHERE label <> 'Value'][0] AS kind, uses
