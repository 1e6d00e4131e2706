// Tests alone: every node and link in words, to see that nothing changed.
CALL () {
  MATCH (n) WHERE NOT n:Migration AND NOT n:Lease AND NOT n:LeaseTerm
  RETURN reduce(line = coalesce(n.key, n.id, n.name, ''), name IN labels(n) | line + ':' + name) AS line, properties(n) AS held
  UNION ALL
  MATCH (a)-[l]->(b)
  RETURN coalesce(a.key, a.id) + ' ' + type(l) + ' ' + coalesce(b.key, b.id) AS line, properties(l) AS held
}
UNWIND CASE WHEN size(keys(held)) = 0 THEN [null] ELSE keys(held) END AS name
WITH line + ' ' + coalesce(name, '') + ' ' + coalesce(toStringOrNull(held[name]), toString(size(held[name])), '') AS line
// By the whole line: entries of the audit trail have no key by which they would stand in order.
RETURN line ORDER BY line
