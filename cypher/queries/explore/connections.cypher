// The links between some things and others, all held by key: what makes a picture of them true. What has more than
// $hubDegree links is not opened: it is held against each of the others, which reads from the end that has fewer.
// Of derived links those of the current run.
OPTIONAL MATCH (current:Current {name: 'run'})
WITH current.seq AS run
UNWIND $keys AS key
CALL (key) {
  MATCH (n:Entity {key: key}) RETURN n
  UNION MATCH (n:Value {key: key}) RETURN n
  UNION MATCH (n:Racket {id: key}) RETURN n
  UNION MATCH (n:Operator {id: key}) RETURN n
  UNION MATCH (n:Group {id: key}) RETURN n
}
CALL (n) {
  WITH n WHERE COUNT { (n)--() } <= $hubDegree
  MATCH (n)-[l]-(o)
  WHERE coalesce(o.key, o.id) IN $others AND NOT o:Score
  RETURN l
  UNION
  WITH n WHERE COUNT { (n)--() } > $hubDegree
  UNWIND $others AS other
  CALL (other) {
    MATCH (o:Entity {key: other}) RETURN o
    UNION MATCH (o:Value {key: other}) RETURN o
    UNION MATCH (o:Racket {id: other}) RETURN o
    UNION MATCH (o:Operator {id: other}) RETURN o
    UNION MATCH (o:Group {id: other}) RETURN o
  }
  WITH CASE WHEN COUNT { (n)--() } <= COUNT { (o)--() } THEN [n, o] ELSE [o, n] END AS pair
  WITH pair[0] AS near, pair[1] AS far
  MATCH (near)-[l]-(met)
  WHERE elementId(met) = elementId(far)
  RETURN l
}
WITH run, l
WHERE CASE WHEN l.sinceRun IS NULL
  THEN $contributors IS NULL OR any(c IN l.contributors WHERE c IN $contributors)
  ELSE l.sinceRun <= run AND (l.untilRun IS NULL OR l.untilRun > run) END
WITH DISTINCT l LIMIT $cap
RETURN coalesce(startNode(l).key, startNode(l).id) AS from, type(l) AS type, coalesce(endNode(l).key, endNode(l).id) AS to,
  l.firstSeen AS firstSeen, l.lastSeen AS lastSeen
