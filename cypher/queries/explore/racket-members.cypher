// Members in the order of their role, then of how sure it is; each with the values that tie it in, the weightiest first,
// whether it uses them itself or one of its stores does, and the links to each. Only who uses a value counts as its user:
// neither the name on an account does, nor a payment. Who left comes after them, the last to leave first, when asked for.
MATCH (current:Current {name: 'run'})
WITH coalesce($run, current.seq) AS run
MATCH (racket:Racket {id: $id})<-[m:MEMBER_OF]-(seller:Seller)
WHERE m.sinceRun <= run
  AND ($former OR m.untilRun IS NULL OR m.untilRun > run)
  AND ($member IS NULL OR seller.key = $member)
  AND ($contributors IS NULL OR any(c IN seller.contributors WHERE c IN $contributors))
WITH run, racket, seller, m ORDER BY m.sinceRun DESC
WITH run, racket, seller, head(collect(m)) AS m
WITH run, racket, seller, m,
  CASE WHEN m.untilRun <= run THEN 3 WHEN m.role = 'core' THEN 0 WHEN m.role = 'member' THEN 1 ELSE 2 END AS place
ORDER BY place, CASE WHEN place = 3 THEN -m.untilRun ELSE 0 END, m.confidence DESC, seller.key
WITH run, racket, collect({seller: seller, held: m}) AS members
UNWIND members[$skip..($skip + $limit)] AS member
WITH run, racket, size(members) AS total, member.seller AS seller, member.held AS m
RETURN run AS runSeq, total, seller.id AS sellerId, seller.key AS key, seller.name AS name, seller.platform AS platform,
  seller.status AS status, seller.country AS country, seller.openedAt AS openedAt,
  head(COLLECT {
    MATCH (seller)-[r:RUN_BY]->(operator:Operator)
    WHERE r.sinceRun <= run AND (r.untilRun IS NULL OR r.untilRun > run)
    RETURN operator.id LIMIT 1 }) AS operatorId,
  m.role AS role, m.chainRole AS chainRole, m.confidence AS confidence, coalesce(m.pinned, false) AS pinned, m.sinceRun AS sinceRun,
  m.since AS since,
  head(COLLECT {
    MATCH (pin:Pin {seller: seller.key})
    RETURN pin {.racket, .pinned, .author, .at, .reason, sees: coalesce(pin.sees, 'null')} ORDER BY pin.at DESC, pin.id LIMIT 1 }) AS pin,
  CASE WHEN m.untilRun <= run THEN head(COLLECT {
    MATCH (job:JobRun {job: 'detect', seq: m.untilRun}) RETURN job.asOf LIMIT 1 }) END AS until,
  COLLECT {
    MATCH (seller)-[near:OPERATES*0..1]->(owner:Seller|Store)-[l:USES|LOCATED_AT|PAID_TO]->(value:Value)-[tie:TIED_TO]->(racket)
    WHERE tie.sinceRun <= run AND (tie.untilRun IS NULL OR tie.untilRun > run)
      AND all(step IN near + [l] WHERE $contributors IS NULL OR any(c IN step.contributors WHERE c IN $contributors))
    UNWIND near + [l] AS step
    WITH value, tie.weight AS weight,
      collect(DISTINCT {from: startNode(step).key, type: type(step), to: endNode(step).key}) AS links
    WITH value, weight, links, COUNT { (value)<-[:USES|LOCATED_AT|PAID_TO]-() } AS users
    ORDER BY weight IS NULL, weight DESC, users, value.key LIMIT 20
    RETURN {
      key: value.key,
      kind: [label IN labels(value) WHERE label <> 'Value'][0],
      label: coalesce(value.display, value.key),
      users: users,
      weight: weight,
      links: links } } AS ties
