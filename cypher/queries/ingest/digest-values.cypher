MATCH (n:Value)
RETURN labels(n) AS labels, n.key AS key, properties(n) AS facts
