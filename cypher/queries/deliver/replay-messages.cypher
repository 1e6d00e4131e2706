// Puts messages of a receiver into the queue again, by the ids that they had: all that are dead, or the ones that are named.
MATCH (message:OutboxMessage {receiver: $receiver})
WHERE CASE WHEN $ids IS NULL THEN message.state = 'dead'
  ELSE message.id IN $ids AND message.state IN ['dead', 'delivered', 'dropped'] END
SET message.state = 'waiting', message.attempts = 0, message.notBefore = timestamp(), message.endedAt = null
RETURN count(message) AS replayed
