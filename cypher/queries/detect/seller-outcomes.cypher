UNWIND $sellers AS key
MATCH (seller:Entity {key: key})<-[:CONCERNS]-(outcome:Outcome)
RETURN key AS seller, outcome.key AS outcome, key AS about, outcome.type AS type, outcome.finding AS finding,
       outcome.occurredAt AS occurredAt, outcome.value AS value, outcome.currency AS currency
UNION
UNWIND $sellers AS key
MATCH (seller:Entity {key: key})-[:OPERATES]-(behind:Store|Party)<-[:CONCERNS]-(outcome:Outcome)
RETURN key AS seller, outcome.key AS outcome, behind.key AS about, outcome.type AS type, outcome.finding AS finding,
       outcome.occurredAt AS occurredAt, outcome.value AS value, outcome.currency AS currency
