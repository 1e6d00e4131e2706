// The write locks are taken before anything is read, so that two who ask at once are served one after the other.
MERGE (lease:Lease {name: $name})
ON CREATE SET lease.token = 0
MERGE (term:LeaseTerm {name: $name})
SET lease.askedAt = timestamp(), term.askedAt = timestamp()
RETURN lease.token AS token
