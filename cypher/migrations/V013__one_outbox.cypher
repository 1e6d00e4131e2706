// What waits to be sent to webhooks and by mail stands in one outbox: found by how it stands, and by whom it goes to.
CREATE CONSTRAINT outboxmessage_id IF NOT EXISTS FOR (n:OutboxMessage) REQUIRE n.id IS UNIQUE;
CREATE INDEX outboxmessage_state IF NOT EXISTS FOR (n:OutboxMessage) ON (n.state);
CREATE INDEX outboxmessage_receiver IF NOT EXISTS FOR (n:OutboxMessage) ON (n.receiver);
MATCH (message:WebhookMessage)
SET message:OutboxMessage, message.receiver = message.webhook, message.channel = 'webhook',
  message.alerts = CASE WHEN message.alert IS NULL THEN [] ELSE [message.alert] END
REMOVE message:WebhookMessage, message.webhook, message.alert;
DROP CONSTRAINT webhookmessage_id IF EXISTS;
DROP INDEX webhookmessage_state IF EXISTS;
DROP INDEX webhookmessage_webhook IF EXISTS;
