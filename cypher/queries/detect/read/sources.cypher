// Who supplies the supplier: a factory behind distributors joins their customers. The row behind is the last step's.
MATCH (source)-[:SUPPLIES]->(supplier)
WITH source, supplier
MATCH (supplier)-[link:SUPPLIES]->(seller:Seller)
WHERE source <> seller
WITH source, collect([seller.key, supplier.key, 'SUPPLIES', link.firstSeen, link.lastSeen]) AS uses
WHERE size(uses) > 1 OR source.key IN $alike
RETURN source.key AS value, 'Source' AS kind, uses
