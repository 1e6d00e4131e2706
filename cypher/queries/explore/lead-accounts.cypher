// The accounts that the current run says the operators of some sellers run, and those sellers themselves; each with the
// racket or group that it is in.
OPTIONAL MATCH (current:Current {name: 'run'})
WITH current.seq AS run
UNWIND $asked.sellers AS key
MATCH (seller:Entity {key: key})
OPTIONAL MATCH (seller)-[held:RUN_BY]->(operator:Operator)
WHERE held.sinceRun <= run AND (held.untilRun IS NULL OR held.untilRun > run)
WITH run, seller, operator
CALL (run, seller, operator) {
  RETURN seller AS account
  UNION
  WITH run, operator WHERE operator IS NOT NULL
  MATCH (operator)<-[other:RUN_BY]-(account:Seller)
  WHERE other.sinceRun <= run AND (other.untilRun IS NULL OR other.untilRun > run)
  RETURN account
}
WITH DISTINCT run, account, operator
WHERE $asked.contributors IS NULL OR any(c IN account.contributors WHERE c IN $asked.contributors)
WITH account, operator, head(COLLECT {
  MATCH (account)-[m:MEMBER_OF]->(community:Racket|Group)
  WHERE m.sinceRun <= run AND (m.untilRun IS NULL OR m.untilRun > run)
  RETURN community ORDER BY community:Group, community.id LIMIT 1 }) AS community
RETURN account.key AS key, coalesce(account.name, account.id) AS label, account.status AS status,
  account.closedAt AS closedAt, account.closureReason AS closureReason, operator.id AS operatorId,
  community.id AS communityId, CASE WHEN community:Racket THEN community.id END AS racketId
