// Tests alone. Rows: from, type, to, other properties; both ends exist.
UNWIND $rows AS row
CALL (row) {
  MATCH (a:Entity {key: row.from}) RETURN a
  UNION MATCH (a:Value {key: row.from}) RETURN a
}
CALL (row) {
  MATCH (b:Entity {key: row.to}) RETURN b
  UNION MATCH (b:Value {key: row.to}) RETURN b
}
CREATE (a)-[l:$(row.type)]->(b)
SET l += row.properties
RETURN count(l) AS saved
