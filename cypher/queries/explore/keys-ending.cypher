// Accounts, telephone numbers and parcels whose key, or whose number on its way, ends as said: at most $limit of a kind
// and ending, of what the asker may see. The shortest key first: a whole number before one that only ends so.
UNWIND $endings AS ending
CALL (ending) {
  MATCH (n:PaymentAccount) WHERE n.key ENDS WITH ending
    AND ($contributors IS NULL OR EXISTS { MATCH (n)-[l]-() WHERE any(c IN l.contributors WHERE c IN $contributors) })
  RETURN n.key AS key, n.tracking AS tracking LIMIT $limit
  UNION MATCH (n:Phone) WHERE n.key ENDS WITH ending
    AND ($contributors IS NULL OR EXISTS { MATCH (n)-[l]-() WHERE any(c IN l.contributors WHERE c IN $contributors) })
  RETURN n.key AS key, n.tracking AS tracking LIMIT $limit
  UNION MATCH (n:Shipment) WHERE n.key ENDS WITH ending
    AND ($contributors IS NULL OR any(c IN n.contributors WHERE c IN $contributors))
  RETURN n.key AS key, n.tracking AS tracking LIMIT $limit
  UNION MATCH (n:Shipment) WHERE n.tracking ENDS WITH ending
    AND ($contributors IS NULL OR any(c IN n.contributors WHERE c IN $contributors))
  RETURN n.key AS key, n.tracking AS tracking LIMIT $limit
}
WITH DISTINCT key, tracking
RETURN key, tracking
ORDER BY size(key), key LIMIT 4 * $limit
