// All links of a type are found at once, by which few begin; suppliers are of every kind.
MATCH (supplier)-[link:SUPPLIES]->(seller:Seller)
WITH supplier, collect([seller.key, supplier.key, 'SUPPLIES', link.firstSeen, link.lastSeen]) AS uses
WHERE COUNT { (supplier)-[:SUPPLIES]->() } > 1 OR supplier.key IN $alike
RETURN supplier.key AS value, 'Supplier' AS kind, uses
