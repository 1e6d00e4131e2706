// A row: key, label, id, contributors, facts. Facts that are not known are not in the map.
UNWIND $rows AS row
MERGE (n:Entity {key: row[0]})
SET n:$(row[1]), n.id = row[2], n.contributors = row[3], n += row[4]
RETURN count(n) AS saved
