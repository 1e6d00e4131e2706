// A row: from, to, the role of an address or an empty text. Nobody says it any more.
UNWIND $rows AS row
MATCH (a:Entity {key: row[0]})
MATCH (b:Value {key: row[1]})
MATCH (a)-[link]->(b)
WHERE type(link) = $type AND coalesce(link.addressRole, '') = row[2]
DELETE link
RETURN count(link) AS removed
