MATCH (lease:Lease {name: $name})
SET lease.askedAt = timestamp()
WITH lease
WHERE lease.token = $token
SET lease.until = 0
RETURN lease.token AS token
