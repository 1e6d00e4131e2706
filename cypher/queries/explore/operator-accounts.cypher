// The accounts of an operator in the current run, those that the asker may see.
MATCH (current:Current {name: 'run'})
WITH current.seq AS run
MATCH (:Operator {id: $id})<-[held:RUN_BY]-(account:Seller)
WHERE held.sinceRun <= run AND (held.untilRun IS NULL OR held.untilRun > run)
  AND ($contributors IS NULL OR any(c IN account.contributors WHERE c IN $contributors))
RETURN account.key AS key
ORDER BY key
