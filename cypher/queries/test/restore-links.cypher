// Tests alone. Rows: where the link starts, type, where it ends, properties.
UNWIND $rows AS row
MATCH (from) WHERE elementId(from) = row[0]
MATCH (to) WHERE elementId(to) = row[2]
CREATE (from)-[link:$(row[1])]->(to)
SET link = row[3]
RETURN count(link) AS saved
