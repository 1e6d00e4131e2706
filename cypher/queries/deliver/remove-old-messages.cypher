// A receiver’s last number says what it was told: no message comes back by this.
MATCH (message:OutboxMessage)
WHERE message.state IN ['delivered', 'dead', 'dropped'] AND message.endedAt < $before
WITH message LIMIT $limit
DELETE message
RETURN count(*) AS removed
