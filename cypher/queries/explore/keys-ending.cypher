// Accounts, telephone numbers and parcels whose key, or whose number on its way, ends as said: at most $limit of a kind
// and ending. The shortest key first: a whole number before one that only ends so.
UNWIND $endings AS ending
CALL (ending) {
  MATCH (n:PaymentAccount) WHERE n.key ENDS WITH ending RETURN n.key AS key, n AS node LIMIT $limit
  UNION MATCH (n:Phone) WHERE n.key ENDS WITH ending RETURN n.key AS key, n AS node LIMIT $limit
  UNION MATCH (n:Shipment) WHERE n.key ENDS WITH ending RETURN n.key AS key, n AS node LIMIT $limit
  UNION MATCH (n:Shipment) WHERE n.tracking ENDS WITH ending RETURN n.key AS key, n AS node LIMIT $limit
}
WITH DISTINCT key, node
WHERE $contributors IS NULL
  OR any(c IN node.contributors WHERE c IN $contributors)
  OR (node:Value AND EXISTS { MATCH (node)-[l]-() WHERE any(c IN l.contributors WHERE c IN $contributors) })
RETURN key, node.tracking AS tracking
ORDER BY size(key), key LIMIT 4 * $limit
