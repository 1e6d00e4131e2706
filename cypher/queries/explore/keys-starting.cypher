// Keys that begin with one of the prefixes, each a seek in a unique index: at most $limit of a family and prefix, of what
// the asker may see.
UNWIND $prefixes AS prefix
CALL (prefix) {
  MATCH (n:Entity) WHERE n.key STARTS WITH prefix
    AND ($contributors IS NULL OR any(c IN n.contributors WHERE c IN $contributors))
  RETURN n.key AS key LIMIT $limit
  UNION MATCH (n:Value) WHERE n.key STARTS WITH prefix
    AND ($contributors IS NULL OR EXISTS { MATCH (n)-[l]-() WHERE any(c IN l.contributors WHERE c IN $contributors) })
  RETURN n.key AS key LIMIT $limit
  UNION MATCH (n:Racket) WHERE n.id STARTS WITH prefix
    AND ($contributors IS NULL OR EXISTS {
      MATCH (n)<-[:MEMBER_OF]-(s:Seller) WHERE any(c IN s.contributors WHERE c IN $contributors) })
  RETURN n.id AS key LIMIT $limit
  UNION MATCH (n:Operator) WHERE n.id STARTS WITH prefix
    AND ($contributors IS NULL OR EXISTS {
      MATCH (n)<-[:RUN_BY]-(s:Seller) WHERE any(c IN s.contributors WHERE c IN $contributors) })
  RETURN n.id AS key LIMIT $limit
}
WITH DISTINCT key
RETURN key
ORDER BY key LIMIT 8 * $limit
