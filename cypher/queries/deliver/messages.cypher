MATCH (message:WebhookMessage {webhook: $webhook})
WHERE $state IS NULL OR message.state = $state
WITH message ORDER BY message.madeAt DESC, message.number DESC, message.id
WITH collect(message) AS found
UNWIND found[$skip..($skip + $limit)] AS message
RETURN size(found) AS total, message.id AS id, message.webhook AS webhook, message.alert AS alert,
  message.number AS number, message.state AS state, message.attempts AS attempts, message.claims AS claims,
  message.madeAt AS madeAt, message.notBefore AS notBefore, message.endedAt AS endedAt, message.status AS status,
  message.error AS error
