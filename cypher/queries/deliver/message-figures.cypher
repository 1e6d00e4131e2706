// What waits for a receiver that is off waits for nobody: it would be late for ever, and hide what is late indeed.
MATCH (message:OutboxMessage)
OPTIONAL MATCH (webhook:Webhook {id: message.receiver})
OPTIONAL MATCH (reader:AlertSubscription {id: message.receiver})
OPTIONAL MATCH (user:User {name: reader.reader})
WITH message, webhook, reader, user
WHERE NOT message.state IN ['waiting', 'sending'] OR webhook.enabled OR (reader.tell <> 'inbox' AND NOT user.disabled)
RETURN message.state AS state, count(message) AS messages, min(message.madeAt) AS firstMade
