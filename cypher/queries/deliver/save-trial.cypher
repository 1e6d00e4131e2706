MATCH (webhook:Webhook {id: $webhook})
CREATE (message:WebhookMessage {id: $id})
SET message.webhook = webhook.id, message.state = 'waiting', message.attempts = 0, message.claims = 0,
  message.madeAt = timestamp(), message.notBefore = timestamp()
RETURN message.id AS id
