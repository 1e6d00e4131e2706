MATCH (webhook:Webhook {id: $webhook})
CREATE (message:OutboxMessage {id: $id})
SET message.channel = 'webhook', message.receiver = webhook.id, message.alerts = [], message.state = 'waiting', message.attempts = 0, message.claims = 0,
  message.madeAt = timestamp(), message.notBefore = timestamp()
RETURN message.id AS id
