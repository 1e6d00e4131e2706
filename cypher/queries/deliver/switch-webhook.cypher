// Switched on again it goes on where it was: what waited is sent then.
MATCH (webhook:Webhook {id: $id})
SET webhook.enabled = $enabled, webhook.disabledFor = $why
RETURN webhook.id AS id
