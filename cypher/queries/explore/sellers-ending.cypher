// Sellers whose key ends as said, on whichever platform: at most $limit of an ending. The shortest key first.
UNWIND $endings AS ending
CALL (ending) {
  MATCH (s:Seller) WHERE s.key ENDS WITH ending
    AND ($contributors IS NULL OR any(c IN s.contributors WHERE c IN $contributors))
  RETURN s.key AS key LIMIT $limit
}
WITH DISTINCT key
RETURN key
ORDER BY size(key), key LIMIT $limit
