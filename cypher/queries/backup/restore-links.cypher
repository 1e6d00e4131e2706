// Rows: where the link starts, type, where it ends, properties.
UNWIND $rows AS row
MATCH (a) WHERE id(a) = row[0]
MATCH (b) WHERE id(b) = row[2]
CREATE (a)-[l:$(row[1])]->(b)
SET l = row[3]
RETURN count(l) AS saved
