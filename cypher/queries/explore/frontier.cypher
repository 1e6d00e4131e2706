// One step outwards from a set of things. What is used by more than its kind's cap, or $hubDegree links, is not
// stepped from (a courier's depot joins everybody); kinds to avoid are not stepped onto.
UNWIND $keys AS key
CALL (key) {
  MATCH (n:Entity {key: key}) RETURN n
  UNION MATCH (n:Value {key: key}) RETURN n
}
WITH n, [label IN labels(n) WHERE NOT label IN ['Entity', 'Value']][0] AS kind,
  COUNT { (n)--() } - COUNT { (n)-[:MEMBER_OF|RUN_BY|TIED_TO|SCORED]-() } AS degree
WHERE degree <= coalesce($caps[kind], $hubDegree) OR n.key IN $ends AND degree <= $endDegree
MATCH (n)-[l:!MEMBER_OF&!RUN_BY&!TIED_TO&!SCORED]-(other)
WHERE ($contributors IS NULL OR any(c IN l.contributors WHERE c IN $contributors))
  AND (other.key IN $ends OR none(label IN labels(other) WHERE label IN $avoid))
RETURN startNode(l).key AS from, type(l) AS type, endNode(l).key AS to, l.firstSeen AS firstSeen, l.lastSeen AS lastSeen,
  n.key AS near, other.key AS far
LIMIT $cap
