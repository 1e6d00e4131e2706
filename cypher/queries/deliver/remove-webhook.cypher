MATCH (webhook:Webhook {id: $id})
WITH webhook, webhook.id AS id
CALL (id) {
  OPTIONAL MATCH (message:OutboxMessage {receiver: id})
  DELETE message
}
DELETE webhook
RETURN id
