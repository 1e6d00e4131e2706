MATCH (webhook:Webhook {id: $id})
WITH webhook, webhook.id AS id
CALL (id) {
  OPTIONAL MATCH (message:WebhookMessage {webhook: id})
  DELETE message
}
DELETE webhook
RETURN id
