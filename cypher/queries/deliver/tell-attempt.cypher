// Notes how an attempt ended; whoever was overtaken notes nothing.
MATCH (message:OutboxMessage {id: $id})
SET message.askedAt = timestamp()
WITH message
WHERE message.claims = $claims AND message.state = 'sending'
SET message.state = $state, message.status = $status, message.error = $error,
  message.notBefore = timestamp() + $waitMs,
  message.endedAt = CASE WHEN $state = 'waiting' THEN null ELSE timestamp() END
RETURN message.id AS id
