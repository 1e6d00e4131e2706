// A session that counts no more is remembered until it would have been over anyway.
MERGE (ended:EndedSession {id: $session})
SET ended.until = $until
WITH ended
CALL () { MATCH (past:EndedSession) WHERE past.until < $now DELETE past }
RETURN ended.id AS session
