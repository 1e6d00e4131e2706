// That somebody looked stays, and at what goes: the chain holds a salted hash of it.
UNWIND $numbers AS number
MATCH (entry:AuditEntry {number: number})
SET entry.subject = null, entry.salt = null
RETURN count(entry) AS scrubbed
