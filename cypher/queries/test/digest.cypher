// Tests alone: every node and link in words, to see that nothing changed.
CALL () {
  MATCH (n) WHERE NOT n:Migration AND NOT n:Lease
  RETURN toString(labels(n)) + toString(coalesce(n.key, n.id, n.name)) + toString(size(keys(n))) AS line
  UNION ALL
  MATCH (a)-[l]->(b)
  RETURN coalesce(a.key, a.id) + type(l) + coalesce(b.key, b.id) + toString(size(keys(l))) AS line
}
RETURN line ORDER BY line
