MATCH (outcome:Outcome)
WHERE outcome.finding = 'counterfeit' AND outcome.type IN $types
MATCH (outcome)-[:CONCERNS]->(about)
MATCH (about)-[:OPERATES*0..1]-(seller:Seller)
RETURN DISTINCT seller.key AS seller, outcome.occurredAt AS occurredAt
