// Takes the message that has been due longest, one sender at a time: the queue is locked before it is looked at. One
// whose sender fell silent is taken again; a receiver gets one at a time. To whom it goes comes with it, and what they
// see and want now: what it says is read by that.
MERGE (queue:Lease {name: 'webhooks'})
ON CREATE SET queue.token = 0
SET queue.askedAt = timestamp()
WITH queue
MATCH (message:OutboxMessage)
WHERE message.state IN ['waiting', 'sending'] AND message.notBefore <= timestamp() AND message.channel IN $channels
OPTIONAL MATCH (webhook:Webhook {id: message.receiver})
OPTIONAL MATCH (reader:AlertSubscription {id: message.receiver})
OPTIONAL MATCH (user:User {name: reader.reader})
WITH message, webhook, reader, user
WHERE (webhook.enabled OR (reader.tell <> 'inbox' AND NOT user.disabled)) AND NOT EXISTS {
  MATCH (busy:OutboxMessage {receiver: message.receiver})
  WHERE busy.state = 'sending' AND busy.notBefore > timestamp() }
WITH message, webhook, reader, user ORDER BY message.notBefore, message.number, message.id LIMIT 1
SET message.state = 'sending', message.attempts = message.attempts + 1, message.claims = message.claims + 1,
  message.notBefore = timestamp() + $holdMs[message.channel]
RETURN message.id AS id, message.channel AS channel, message.receiver AS receiver, message.attempts AS attempts,
  message.claims AS claims, message.madeAt AS madeAt, timestamp() AS now, webhook.url AS url,
  webhook.secrets AS secrets, reader.address AS address, reader.tell AS tell, user.sees AS sees,
  reader.rules AS rules, message.alerts AS alerts, message.number AS number
