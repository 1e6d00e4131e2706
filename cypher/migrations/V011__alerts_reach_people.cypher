// What people make of alerts, and up to which alert of a racket each of them has read.
CREATE CONSTRAINT alerttriage_id IF NOT EXISTS FOR (n:AlertTriage) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT alertseen_id IF NOT EXISTS FOR (n:AlertSeen) REQUIRE n.id IS UNIQUE;
// Who is told of alerts, and what waits to be sent to them: found by how it stands, and by whom it goes to.
CREATE CONSTRAINT webhook_id IF NOT EXISTS FOR (n:Webhook) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT webhookmessage_id IF NOT EXISTS FOR (n:WebhookMessage) REQUIRE n.id IS UNIQUE;
CREATE INDEX webhookmessage_state IF NOT EXISTS FOR (n:WebhookMessage) ON (n.state);
CREATE INDEX webhookmessage_webhook IF NOT EXISTS FOR (n:WebhookMessage) ON (n.webhook);
