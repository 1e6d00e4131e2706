// Of a party that runs one seller only values that others may hold too; alike as in own-values.
MATCH (party:Party)-[:OPERATES]->(seller:Seller)
MATCH (party)-[link:USES|LOCATED_AT|PAID_TO]->(value:Value)
WHERE COUNT { (value)--() } > 1 OR COUNT { (party)-[:OPERATES]->() } > 1 OR value.key IN $alike
WITH value, collect([seller.key, party.key, type(link), link.firstSeen, link.lastSeen]) AS uses
RETURN value.key AS value, [label IN labels(value) WHERE label <> 'Value'][0] AS kind, uses
