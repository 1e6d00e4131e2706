SHOW INDEXES
YIELD name, type, state, labelsOrTypes, properties, owningConstraint
WHERE type <> 'LOOKUP'
RETURN name, type, state, labelsOrTypes AS labels, properties, owningConstraint IS NOT NULL AS isConstraint
ORDER BY name
