// Which of the given links the asker may see; read from the near end, which has few.
UNWIND $links AS link
CALL (link) {
  MATCH (a:Entity {key: link.from}) RETURN a
  UNION MATCH (a:Value {key: link.from}) RETURN a
}
MATCH (a)-[l]->(b)
WHERE type(l) = link.type AND b.key = link.to
  AND ($contributors IS NULL OR any(c IN l.contributors WHERE c IN $contributors))
RETURN DISTINCT link.from AS from, link.type AS type, link.to AS to
