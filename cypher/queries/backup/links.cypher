MATCH (a)-[l]->(b)
RETURN id(a) AS from, type(l) AS type, id(b) AS to, properties(l) AS properties
