// Writing to the lease locks it until this transaction ends: a holder that was overtaken can't slip in between.
MATCH (lease:Lease {name: $name})
SET lease.askedAt = timestamp()
WITH lease
WHERE lease.token = $token
RETURN lease.token AS token
