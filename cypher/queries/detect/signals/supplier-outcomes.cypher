// Counterfeit goods found at who supplies the members of communities.
UNWIND $sellers AS key
MATCH (seller:Entity {key: key})<-[:SUPPLIES]-(supplier:Entity)<-[:CONCERNS]-(outcome:Outcome {finding: 'counterfeit'})
RETURN key AS seller, supplier.key AS supplier, outcome.key AS outcome, outcome.type AS type,
       outcome.occurredAt AS occurredAt
