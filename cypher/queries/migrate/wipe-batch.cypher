// Tests alone: a batch at a time, so that no transaction outgrows the memory.
MATCH (n) WHERE NOT n:Migration
WITH n LIMIT $limit
DETACH DELETE n
RETURN count(*) AS deleted
