// Each value keeps its block under each matching rule: who may be the same as a new value is found by these alone.
CREATE INDEX value_block1 IF NOT EXISTS FOR (n:Value) ON (n.block1);
CREATE INDEX value_block2 IF NOT EXISTS FOR (n:Value) ON (n.block2);
CREATE INDEX value_block3 IF NOT EXISTS FOR (n:Value) ON (n.block3);
CREATE INDEX value_block4 IF NOT EXISTS FOR (n:Value) ON (n.block4);
CREATE CONSTRAINT verdict_id IF NOT EXISTS FOR (n:Verdict) REQUIRE n.id IS UNIQUE;
