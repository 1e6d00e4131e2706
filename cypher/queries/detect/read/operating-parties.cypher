MATCH (party:Party)
WHERE COUNT { (party)-[:OPERATES]->() } > 1 OR party.key IN $alike
MATCH (party)-[link:OPERATES]->(seller:Seller)
WITH party, collect([seller.key, party.key, 'OPERATES', link.firstSeen, link.lastSeen]) AS uses
RETURN party.key AS value, 'Party' AS kind, uses
