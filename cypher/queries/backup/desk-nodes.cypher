// What people and workers change at any time.
MATCH (n:$any($desk))
RETURN id(n) AS id, labels(n) AS labels, properties(n) AS properties
