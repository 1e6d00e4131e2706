// The links of one thing, at most $cap looked at; the API picks the best of them. Derived links are shown when their
// type is asked for, or when the thing itself was derived by a run.
OPTIONAL MATCH (current:Current {name: 'run'})
WITH current.seq AS run
CALL (run) {
  MATCH (n:Entity {key: $key}) RETURN n
  UNION MATCH (n:Value {key: $key}) RETURN n
  UNION MATCH (n:Racket {id: $key}) RETURN n
  UNION MATCH (n:Operator {id: $key}) RETURN n
  UNION MATCH (n:Group {id: $key}) RETURN n
}
MATCH (n)-[l]-(other)
WHERE type(l) IN coalesce($types, $declared) OR ($types IS NULL AND (n:Racket OR n:Operator OR n:Group))
WITH run, l, other LIMIT $cap
WITH run, l, other, [label IN labels(other) WHERE NOT label IN ['Entity', 'Value']][0] AS kind
WHERE NOT other:Score AND NOT other:Alert AND NOT other:RacketEvent
  AND (l.sinceRun IS NULL OR (l.sinceRun <= run AND (l.untilRun IS NULL OR l.untilRun > run)))
  AND ($kinds IS NULL OR kind IN $kinds)
  AND ($fromDay IS NULL OR l.lastSeen IS NULL OR l.lastSeen >= $fromDay)
  AND ($toDay IS NULL OR l.firstSeen IS NULL OR l.firstSeen <= $toDay)
WITH run, l, other, kind,
  $contributors IS NULL OR any(c IN coalesce(l.contributors, []) WHERE c IN $contributors)
    OR (l.sinceRun IS NOT NULL AND (other.contributors IS NULL OR any(c IN other.contributors WHERE c IN $contributors))) AS visible
RETURN coalesce(startNode(l).key, startNode(l).id) AS from, type(l) AS type, coalesce(endNode(l).key, endNode(l).id) AS to,
  l.firstSeen AS firstSeen, l.lastSeen AS lastSeen, l.confidence AS confidence,
  coalesce(other.key, other.id) AS other, kind, visible,
  CASE WHEN other:Value THEN head(COLLECT {
    MATCH (other)-[tie:TIED_TO]->(racket:Racket)
    WHERE tie.sinceRun <= run AND (tie.untilRun IS NULL OR tie.untilRun > run)
      AND ($contributors IS NULL OR EXISTS {
        MATCH (racket)<-[:MEMBER_OF]-(s:Seller) WHERE any(c IN s.contributors WHERE c IN $contributors) })
    RETURN tie.weight ORDER BY coalesce(tie.weight, 0.0) DESC LIMIT 1 }) END AS weight,
  COUNT { (other)--() } - COUNT { (other)-[:MEMBER_OF|RUN_BY|TIED_TO|SCORED]-() } AS degree
