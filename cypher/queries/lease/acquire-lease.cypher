// The write lock is taken before anything is read, so that two who ask at once are served one after the other.
MERGE (lease:Lease {name: $name})
ON CREATE SET lease.token = 0
SET lease.askedAt = timestamp()
WITH lease
WHERE lease.until IS NULL OR lease.until < timestamp() OR lease.holder IN [$holder, $dead]
SET lease.holder = $holder, lease.token = lease.token + 1, lease.until = timestamp() + $ttlSeconds * 1000
RETURN lease.token AS token
