// Where the things of a racket's pictures stand: one node a racket and level, worked out after a run.
CREATE CONSTRAINT racketlayout_id IF NOT EXISTS FOR (n:RacketLayout) REQUIRE n.id IS UNIQUE;
