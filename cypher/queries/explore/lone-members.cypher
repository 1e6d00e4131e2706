// Of some values those that a member of a racket alone uses, itself or by a store, and who that is. Nobody else is tied by
// such a value, whoever may see its users: all of them are counted.
MATCH (current:Current {name: 'run'})
WITH current.seq AS run
UNWIND $keys AS key
MATCH (value:Value {key: key})
WHERE COUNT { (value)<-[:USES|LOCATED_AT|PAID_TO]-() } = 1
MATCH (value)<-[l:USES|LOCATED_AT|PAID_TO]-(owner:Seller|Store)<-[near:OPERATES*0..1]-(seller:Seller)
WHERE all(step IN near + [l] WHERE $contributors IS NULL OR any(c IN step.contributors WHERE c IN $contributors))
  AND ($contributors IS NULL OR any(c IN seller.contributors WHERE c IN $contributors))
MATCH (seller)-[m:MEMBER_OF]->(racket:Racket)
WHERE m.sinceRun <= run AND (m.untilRun IS NULL OR m.untilRun > run)
RETURN key, seller.key AS member, coalesce(seller.name, seller.id) AS label, racket.id AS racketId
