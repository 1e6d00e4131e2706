// Puts messages of a webhook into the queue again, by the ids that they had: all that are dead, or the ones that are named.
MATCH (message:WebhookMessage {webhook: $webhook})
WHERE CASE WHEN $ids IS NULL THEN message.state = 'dead'
  ELSE message.id IN $ids AND message.state IN ['dead', 'delivered'] END
SET message.state = 'waiting', message.attempts = 0, message.notBefore = timestamp(), message.endedAt = null
RETURN count(message) AS replayed
