// What people call rackets: one node a racket, which says how far it is, and one a naming, which is never changed.
CREATE CONSTRAINT racketname_id IF NOT EXISTS FOR (n:RacketName) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT racketnaming_id IF NOT EXISTS FOR (n:RacketNaming) REQUIRE n.id IS UNIQUE;
CREATE INDEX racketnaming_racket IF NOT EXISTS FOR (n:RacketNaming) ON (n.racketId);
