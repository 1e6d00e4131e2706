// Who wants to be told of which alerts, and how.
CREATE CONSTRAINT alertsubscription_id IF NOT EXISTS FOR (n:AlertSubscription) REQUIRE n.id IS UNIQUE;
