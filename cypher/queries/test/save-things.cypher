// Tests alone. Rows: labels, key, other properties.
UNWIND $rows AS row
CREATE (n:$(row.labels) {key: row.key})
SET n += row.properties
RETURN count(n) AS saved
