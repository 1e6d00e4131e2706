// The term is a node of its own: the lease is locked by each transaction that writes, however long that takes.
MATCH (term:LeaseTerm {name: $name})
SET term.askedAt = timestamp()
WITH term
WHERE term.token = $token
SET term.until = datetime.realtime().epochMillis + $ttlSeconds * 1000
RETURN term.token AS token
