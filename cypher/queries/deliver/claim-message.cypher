// Takes the message that has been due longest, one sender at a time: the queue is locked before it is looked at. One
// whose sender fell silent is taken again; a webhook gets one at a time. What it says and to whom comes with it.
MERGE (queue:Lease {name: 'webhooks'})
ON CREATE SET queue.token = 0
SET queue.askedAt = timestamp()
WITH queue
MATCH (message:WebhookMessage)
WHERE message.state IN ['waiting', 'sending'] AND message.notBefore <= timestamp()
MATCH (webhook:Webhook {id: message.webhook})
WHERE webhook.enabled AND NOT EXISTS {
  MATCH (busy:WebhookMessage {webhook: webhook.id})
  WHERE busy.state = 'sending' AND busy.notBefore > timestamp() }
WITH message, webhook ORDER BY message.notBefore, message.number, message.id LIMIT 1
SET message.state = 'sending', message.attempts = message.attempts + 1, message.claims = message.claims + 1,
  message.notBefore = timestamp() + $holdMs
WITH message, webhook
OPTIONAL MATCH (alert:Alert {id: message.alert})
RETURN message.id AS id, message.attempts AS attempts, message.claims AS claims, message.madeAt AS madeAt,
  timestamp() AS now, webhook.id AS webhook, webhook.url AS url, webhook.secrets AS secrets,
  alert {.id, .number, .run, .asOf, .kind, .racketId, .seller, .episode, .says, .body} AS alert
