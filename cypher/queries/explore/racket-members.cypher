// Members in the order of their role, then of how sure it is; each with the values that tie it in, rarest first.
MATCH (current:Current {name: 'run'})
WITH coalesce($run, current.seq) AS run
MATCH (racket:Racket {id: $id})<-[m:MEMBER_OF]-(seller:Seller)
WHERE m.sinceRun <= run AND (m.untilRun IS NULL OR m.untilRun > run)
  AND ($contributors IS NULL OR any(c IN seller.contributors WHERE c IN $contributors))
WITH run, racket, seller, m,
  CASE m.role WHEN 'core' THEN 0 WHEN 'member' THEN 1 ELSE 2 END AS place
ORDER BY place, m.confidence DESC, seller.key
WITH run, racket, collect({seller: seller, held: m}) AS members
UNWIND members[$skip..($skip + $limit)] AS member
WITH run, racket, size(members) AS total, member.seller AS seller, member.held AS m
RETURN run AS runSeq, total, seller.id AS sellerId, seller.key AS key, seller.name AS name, seller.platform AS platform,
  seller.status AS status, seller.country AS country, seller.openedAt AS openedAt,
  head(COLLECT {
    MATCH (seller)-[r:RUN_BY]->(operator:Operator)
    WHERE r.sinceRun <= run AND (r.untilRun IS NULL OR r.untilRun > run)
    RETURN operator.id LIMIT 1 }) AS operatorId,
  m.role AS role, m.confidence AS confidence, m.sinceRun AS sinceRun,
  COLLECT {
    MATCH (seller)-[l:USES|LOCATED_AT|PAID_TO]->(value:Value)-[tie:TIED_TO]->(racket)
    WHERE tie.sinceRun <= run AND (tie.untilRun IS NULL OR tie.untilRun > run)
      AND ($contributors IS NULL OR any(c IN l.contributors WHERE c IN $contributors))
    WITH DISTINCT value,
      COUNT { (value)--() } - COUNT { (value)-[:TIED_TO]->() } AS users
    ORDER BY users, value.key LIMIT 20
    RETURN {
      key: value.key,
      kind: [label IN labels(value) WHERE label <> 'Value'][0],
      label: coalesce(value.display, value.key),
      users: users } } AS ties
