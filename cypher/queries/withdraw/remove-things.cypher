// A row: key. What runs found of it goes with it.
UNWIND $rows AS row
MATCH (gone:Entity {key: row[0]})
DETACH DELETE gone
RETURN count(*) AS removed
