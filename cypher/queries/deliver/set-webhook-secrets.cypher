MATCH (webhook:Webhook {id: $id})
WHERE webhook.secrets = $were
SET webhook.secrets = $secrets
RETURN webhook.id AS id
