// Registered addresses that many share, and addresses of any role that many more do.
UNWIND $sellers AS key
MATCH (seller:Entity {key: key})
CALL (seller) {
  MATCH (seller)-[link:LOCATED_AT]->(address:Address)
  RETURN seller AS owner, link, address
  UNION
  MATCH (seller)-[:OPERATES]->(store:Store)-[link:LOCATED_AT]->(address:Address)
  RETURN store AS owner, link, address
  UNION
  MATCH (seller)<-[:OPERATES]-(party:Party)-[link:LOCATED_AT]->(address:Address)
  RETURN party AS owner, link, address
}
WITH key, owner, link, address, COUNT { (address)<-[:LOCATED_AT]-() } AS users
WHERE users >= $fewest
RETURN key AS seller, owner.key AS owner, address.key AS address, address.display AS display,
       coalesce(link.addressRole, '') AS addressRole, users
