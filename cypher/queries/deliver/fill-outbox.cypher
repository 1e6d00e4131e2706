// Makes messages for a receiver and moves the number up to which it was told, in one transaction: a process that is
// killed has done both or neither. The lock is taken before the number is read: of two that fill at once the second
// finds nothing left.
OPTIONAL MATCH (webhook:Webhook {id: $receiver})
OPTIONAL MATCH (reader:AlertSubscription {id: $receiver})
WITH coalesce(webhook, reader) AS receiver
WHERE receiver IS NOT NULL
SET receiver.filledAt = $now
WITH receiver
WHERE receiver.lastNumber = $past
SET receiver.lastNumber = $upTo
FOREACH (row IN $messages |
  MERGE (message:OutboxMessage {id: row.id})
  ON CREATE SET message.channel = $channel, message.receiver = $receiver, message.alerts = row.alerts,
    message.number = row.number, message.state = 'waiting', message.attempts = 0, message.claims = 0,
    message.madeAt = timestamp(), message.notBefore = timestamp())
RETURN size($messages) AS made
