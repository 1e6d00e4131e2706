// Webhooks that have not been told of the newest alerts. Alerts have numbers once readers see them.
MATCH (current:Current {name: 'run'})
MATCH (webhook:Webhook)
WHERE webhook.enabled AND webhook.lastNumber < coalesce(current.alerts, 0)
RETURN webhook.id AS id, webhook.lastNumber AS past, current.alerts AS upTo, webhook.kinds AS kinds,
  webhook.brands AS brands, webhook.countries AS countries, webhook.rackets AS rackets
