// That somebody looked stays, and at what goes: the chain holds a salted hash of it.
MATCH (entry:AuditEntry)
WHERE any(one IN split(entry.subject, ' ') WHERE one IN $names)
SET entry.subject = null, entry.salt = null
RETURN count(entry) AS scrubbed
