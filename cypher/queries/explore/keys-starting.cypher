// Keys that begin with one of the prefixes, each a seek in a unique index: at most $limit of a family and prefix.
UNWIND $prefixes AS prefix
CALL (prefix) {
  MATCH (n:Entity) WHERE n.key STARTS WITH prefix RETURN n.key AS key, n AS node LIMIT $limit
  UNION MATCH (n:Value) WHERE n.key STARTS WITH prefix RETURN n.key AS key, n AS node LIMIT $limit
  UNION MATCH (n:Racket) WHERE n.id STARTS WITH prefix RETURN n.id AS key, n AS node LIMIT $limit
  UNION MATCH (n:Operator) WHERE n.id STARTS WITH prefix RETURN n.id AS key, n AS node LIMIT $limit
}
WITH DISTINCT key, node
WHERE $contributors IS NULL
  OR any(c IN node.contributors WHERE c IN $contributors)
  OR (node:Value AND EXISTS { MATCH (node)-[l]-() WHERE any(c IN l.contributors WHERE c IN $contributors) })
  OR EXISTS { MATCH (node)<-[:MEMBER_OF|RUN_BY]-(s:Seller) WHERE any(c IN s.contributors WHERE c IN $contributors) }
RETURN key
ORDER BY key LIMIT 8 * $limit
