MATCH (n:Entity)
RETURN labels(n) AS labels, n.key AS key, n.contributors AS contributors, properties(n) AS facts
