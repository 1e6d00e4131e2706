MATCH (webhook:Webhook)
RETURN webhook.id AS id, webhook.url AS url, webhook.secrets AS secrets, webhook.kinds AS kinds,
  webhook.brands AS brands, webhook.countries AS countries, webhook.rackets AS rackets, webhook.enabled AS enabled,
  webhook.disabledFor AS disabledFor, webhook.createdBy AS createdBy, webhook.createdAt AS createdAt,
  webhook.lastNumber AS lastNumber,
  COUNT { MATCH (m:OutboxMessage {receiver: webhook.id}) WHERE m.state IN ['waiting', 'sending'] } AS waiting,
  COUNT { MATCH (m:OutboxMessage {receiver: webhook.id}) WHERE m.state = 'delivered' } AS delivered,
  COUNT { MATCH (m:OutboxMessage {receiver: webhook.id}) WHERE m.state = 'dead' } AS dead
ORDER BY createdAt, id
