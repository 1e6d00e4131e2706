// A row: key, label, display, further facts as a map.
UNWIND $rows AS row
MERGE (n:Value {key: row[0]})
SET n:$(row[1]), n.display = row[2], n += row[3]
RETURN count(n) AS saved
