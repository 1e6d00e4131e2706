// About the seller itself, a store of it, or who runs it.
UNWIND $sellers AS key
MATCH (seller:Entity {key: key})-[:OPERATES*0..1]-(about:Seller|Store|Party)<-[:CONCERNS]-(outcome:Outcome)
RETURN DISTINCT key AS seller, outcome.key AS outcome, about.key AS about, outcome.type AS type,
       outcome.finding AS finding, outcome.occurredAt AS occurredAt, outcome.value AS value, outcome.currency AS currency
