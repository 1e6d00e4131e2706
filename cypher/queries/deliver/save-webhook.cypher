// Begins past the alerts that are there: who is new is told of what is new.
OPTIONAL MATCH (current:Current {name: 'run'})
WITH coalesce(current.alerts, 0) AS last
CREATE (webhook:Webhook {id: $id})
SET webhook.url = $url, webhook.secrets = $secrets, webhook.kinds = $kinds, webhook.brands = $brands,
  webhook.countries = $countries, webhook.rackets = $rackets, webhook.enabled = true, webhook.createdBy = $createdBy,
  webhook.createdAt = $createdAt, webhook.lastNumber = last
RETURN webhook.id AS id
