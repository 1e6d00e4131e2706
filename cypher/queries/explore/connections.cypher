// The links between some things and others, both held by key: what connects a neighbour to what is on the canvas.
// One that has more than $hubDegree links is not opened.
UNWIND $keys AS key
CALL (key) {
  MATCH (n:Entity {key: key}) RETURN n
  UNION MATCH (n:Value {key: key}) RETURN n
}
WITH n WHERE COUNT { (n)--() } <= $hubDegree
MATCH (n)-[l:!MEMBER_OF&!RUN_BY&!TIED_TO&!SCORED]-(o)
WHERE o.key IN $others AND ($contributors IS NULL OR any(c IN l.contributors WHERE c IN $contributors))
WITH DISTINCT l LIMIT $cap
RETURN startNode(l).key AS from, type(l) AS type, endNode(l).key AS to, l.firstSeen AS firstSeen, l.lastSeen AS lastSeen
