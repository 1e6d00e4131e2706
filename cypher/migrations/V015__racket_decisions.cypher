// What people decide on rackets: one node says how each stands, one node an entry keeps the history.
CREATE CONSTRAINT rackettriage_id IF NOT EXISTS FOR (n:RacketTriage) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT racketdecision_id IF NOT EXISTS FOR (n:RacketDecision) REQUIRE n.id IS UNIQUE;
CREATE INDEX racketdecision_racket IF NOT EXISTS FOR (n:RacketDecision) ON (n.racketId);
// What was said last of each member is shown beside it.
CREATE INDEX pin_seller IF NOT EXISTS FOR (n:Pin) ON (n.seller);
// Events of which nobody was alerted are few among many, and each run looks for them.
CREATE INDEX racketevent_withheld IF NOT EXISTS FOR (n:RacketEvent) ON (n.withheld);
