MATCH (message:OutboxMessage {receiver: $receiver})
WHERE $state IS NULL OR message.state = $state
WITH message ORDER BY message.madeAt DESC, message.number DESC, message.id
WITH collect(message) AS found
UNWIND found[$skip..($skip + $limit)] AS message
RETURN size(found) AS total, message.id AS id, message.channel AS channel, message.receiver AS receiver, message.alerts AS alerts,
  message.number AS number, message.state AS state, message.attempts AS attempts, message.claims AS claims,
  message.madeAt AS madeAt, message.notBefore AS notBefore, message.endedAt AS endedAt, message.status AS status,
  message.error AS error
