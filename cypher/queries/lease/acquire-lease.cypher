// The time is that of now, with the locks held: the statement that waited for them may have begun long ago.
MATCH (lease:Lease {name: $name})
MATCH (term:LeaseTerm {name: $name})
WITH lease, term, datetime.realtime().epochMillis AS now
WHERE term.until IS NULL OR term.until < now OR lease.holder IN [$holder, $dead]
SET
  lease.holder = $holder,
  lease.token = lease.token + 1,
  term.token = lease.token,
  term.until = now + $ttlSeconds * 1000
RETURN lease.token AS token
