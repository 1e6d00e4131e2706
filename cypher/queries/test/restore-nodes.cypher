// Tests alone. Rows: number in the dump, labels, properties. Answers where each came to lie.
UNWIND $rows AS row
CREATE (node:$(row[1]))
SET node = row[2]
RETURN row[0] AS number, elementId(node) AS id
