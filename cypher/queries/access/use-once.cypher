// Notes that something was used that counts once; no row where it was used before.
OPTIONAL MATCH (used:EndedSession {id: $id})
WITH used WHERE used IS NULL
CREATE (once:EndedSession {id: $id})
SET once.until = $until
RETURN once.id AS id
