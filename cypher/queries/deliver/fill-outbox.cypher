// Makes a message of each alert past a webhook's last number that its rule wants, and moves the number, in one
// transaction: a process that is killed has done both or neither. Alerts have numbers once readers see them.
MATCH (webhook:Webhook)
WHERE webhook.enabled
MATCH (current:Current {name: 'run'})
WHERE webhook.lastNumber < coalesce(current.alerts, 0)
// The lock is taken before the number is read: of two that fill at once the second finds nothing left.
SET webhook.filledAt = timestamp()
WITH webhook, current, webhook.lastNumber AS past, current.alerts AS upTo
SET webhook.lastNumber = upTo
WITH webhook, current, past, upTo
CALL (webhook, current, past, upTo) {
  MATCH (alert:Alert)-[:RAISED_FOR]->(racket:Racket)
  WHERE alert.number > past AND alert.number <= upTo
    AND (size(webhook.kinds) = 0 OR alert.kind IN webhook.kinds)
    AND (size(webhook.rackets) = 0 OR racket.id IN webhook.rackets)
  WITH alert, head(COLLECT {
    MATCH (racket)-[held:SCORED]->(score:Score)
    WHERE held.sinceRun <= current.seq
    RETURN score ORDER BY held.sinceRun DESC LIMIT 1 }) AS score
  WHERE (size(webhook.brands) = 0 OR any(brand IN score.brands WHERE toLower(brand) IN webhook.brands))
    AND (size(webhook.countries) = 0 OR any(country IN score.countries WHERE country IN webhook.countries))
  MERGE (message:WebhookMessage {id: webhook.id + '_' + alert.id})
  ON CREATE SET message.webhook = webhook.id, message.alert = alert.id, message.number = alert.number,
    message.state = 'waiting', message.attempts = 0, message.claims = 0, message.madeAt = timestamp(),
    message.notBefore = timestamp()
  RETURN count(message) AS made
}
RETURN sum(made) AS made
