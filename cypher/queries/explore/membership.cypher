// How one seller belongs to its racket in the current run, or to its group.
MATCH (current:Current {name: 'run'})
WITH current.seq AS run
MATCH (seller:Entity {key: $key})-[m:MEMBER_OF]->(community:Racket|Group)
WHERE m.sinceRun <= run AND (m.untilRun IS NULL OR m.untilRun > run)
  AND ($contributors IS NULL OR any(c IN seller.contributors WHERE c IN $contributors))
RETURN community.id AS id, m.role AS role, m.confidence AS confidence, m.since AS since
ORDER BY community:Group, community.id
LIMIT 1
