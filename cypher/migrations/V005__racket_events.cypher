// What happened to rackets, and what was said of it: found by id, and by the run that told it.
CREATE CONSTRAINT racketevent_id IF NOT EXISTS FOR (n:RacketEvent) REQUIRE n.id IS UNIQUE;
CREATE INDEX racketevent_run IF NOT EXISTS FOR (n:RacketEvent) ON (n.run);
CREATE CONSTRAINT alert_id IF NOT EXISTS FOR (n:Alert) REQUIRE n.id IS UNIQUE;
CREATE INDEX alert_run IF NOT EXISTS FOR (n:Alert) ON (n.run);
CREATE INDEX alert_number IF NOT EXISTS FOR (n:Alert) ON (n.number);
