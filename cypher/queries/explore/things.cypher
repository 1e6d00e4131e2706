// What a picture shows of each node, found by key among declared things, values and what a run derived.
// The degree counts declared links of all contributors: a number that tells how big, and nothing of whose. Of rackets of
// which the asker may see no seller, nothing is told: neither that a value ties one, nor how much.
OPTIONAL MATCH (current:Current {name: 'run'})
WITH coalesce($run, current.seq) AS run
UNWIND $keys AS key
CALL (key) {
  MATCH (n:Entity {key: key}) RETURN n
  UNION MATCH (n:Value {key: key}) RETURN n
  UNION MATCH (n:Racket {id: key}) RETURN n
  UNION MATCH (n:Operator {id: key}) RETURN n
  UNION MATCH (n:Group {id: key}) RETURN n
}
WITH run, key, n,
  [label IN labels(n) WHERE NOT label IN ['Entity', 'Value']][0] AS kind,
  COUNT { (n)--() } - COUNT { (n)-[:MEMBER_OF|RUN_BY|TIED_TO|SCORED]-() } AS declared
WHERE $contributors IS NULL
  OR any(c IN n.contributors WHERE c IN $contributors)
  OR (n:Value AND EXISTS { MATCH (n)-[l]-() WHERE any(c IN l.contributors WHERE c IN $contributors) })
  OR EXISTS { MATCH (n)<-[:MEMBER_OF|RUN_BY]-(s:Seller) WHERE any(c IN s.contributors WHERE c IN $contributors) }
RETURN key, kind,
  coalesce(n.name, n.title, n.display, n.id, n.key) AS label,
  CASE WHEN n:Racket OR n:Operator OR n:Group
    THEN COUNT { MATCH (n)<-[m:MEMBER_OF|RUN_BY]-() WHERE m.sinceRun <= run AND (m.untilRun IS NULL OR m.untilRun > run) }
    ELSE declared END AS degree,
  n.status AS status,
  CASE WHEN n:Racket THEN n.id ELSE head(COLLECT {
    MATCH (n)-[m:MEMBER_OF|TIED_TO]->(racket:Racket)
    WHERE m.sinceRun <= run AND (m.untilRun IS NULL OR m.untilRun > run)
      AND ($contributors IS NULL OR n:Seller OR EXISTS {
        MATCH (racket)<-[:MEMBER_OF]-(s:Seller) WHERE any(c IN s.contributors WHERE c IN $contributors) })
    RETURN racket.id ORDER BY racket.id LIMIT 1 }) END AS racketId,
  CASE WHEN n:Value THEN head(COLLECT {
    MATCH (n)-[tie:TIED_TO]->(racket:Racket)
    WHERE tie.sinceRun <= run AND (tie.untilRun IS NULL OR tie.untilRun > run)
      AND ($contributors IS NULL OR EXISTS {
        MATCH (racket)<-[:MEMBER_OF]-(s:Seller) WHERE any(c IN s.contributors WHERE c IN $contributors) })
    RETURN tie.weight ORDER BY coalesce(tie.weight, 0.0) DESC LIMIT 1 }) END AS weight,
  CASE WHEN n:Operator THEN n.id ELSE head(COLLECT {
    MATCH (n)-[m:RUN_BY]->(operator:Operator)
    WHERE m.sinceRun <= run AND (m.untilRun IS NULL OR m.untilRun > run)
    RETURN operator.id ORDER BY operator.id LIMIT 1 }) END AS operatorId,
  coalesce(n.openedAt, n.postedAt, n.shippedAt, n.paidAt, n.occurredAt) AS beganAt,
  coalesce(n.closedAt, n.removedAt, n.shippedAt, n.paidAt, n.occurredAt) AS endedAt,
  CASE WHEN $withFacts THEN properties(n) END AS facts
