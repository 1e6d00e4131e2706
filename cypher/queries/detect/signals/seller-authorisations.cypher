UNWIND $sellers AS key
MATCH (seller:Entity {key: key})-[link:AUTHORISED_FOR]->(brand:Brand)
RETURN key AS seller, brand.key AS brandKey, brand.name AS brand, link.validFrom AS validFrom, link.validTo AS validTo
