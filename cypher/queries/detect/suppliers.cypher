MATCH (supplier:Entity)-[link:SUPPLIES]->(seller:Seller)
WHERE COUNT { (supplier)-[:SUPPLIES]->() } > 1 OR supplier.key IN $alike
WITH supplier, collect([seller.key, supplier.key, 'SUPPLIES', link.firstSeen, link.lastSeen]) AS uses
RETURN supplier.key AS value, 'Supplier' AS kind, uses
