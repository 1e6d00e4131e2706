// One writes at a time: the lock is held until the transaction ends. The time is the database's, read behind the lock.
MERGE (lock:AuditLock {id: 'trail'})
SET lock.askedAt = timestamp()
RETURN toString(datetime({epochMillis: datetime.realtime().epochMillis})) AS at
