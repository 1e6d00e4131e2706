// Rows: labels, properties. Answers where each came to lie, in the order of the rows.
UNWIND range(0, size($rows) - 1) AS at
CREATE (n:$($rows[at][0]))
SET n = $rows[at][1]
RETURN at, id(n) AS id
ORDER BY at
