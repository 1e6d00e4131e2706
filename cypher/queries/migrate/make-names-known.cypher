// The server plans a query anew each time that a name of it is first stored. A name that is known already is left alone.
UNWIND $labels AS label
CALL db.createLabel(label)
WITH count(*) AS labels
UNWIND $types AS type
CALL db.createRelationshipType(type)
WITH labels, count(*) AS types
UNWIND $properties AS property
CALL db.createProperty(property)
RETURN labels, types, count(*) AS properties
