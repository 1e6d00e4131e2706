// One writes at a time: the lock is held until the transaction ends. The time is the database's, read behind the lock.
MERGE (queue:Lease {name: 'audit'})
ON CREATE SET queue.token = 0
SET queue.askedAt = timestamp()
RETURN toString(datetime({epochMillis: datetime.realtime().epochMillis})) AS at
