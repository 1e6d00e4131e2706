// What is global by nature is looked up, not worked out: each part of it under a number of its own.
CREATE CONSTRAINT reference_id IF NOT EXISTS FOR (n:Reference) REQUIRE n.id IS UNIQUE;
