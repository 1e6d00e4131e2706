// The audit trail up to an entry: it is only added to, so all of it stands still.
MATCH (n:AuditEntry)
WHERE n.number <= $upTo
RETURN id(n) AS id, labels(n) AS labels, properties(n) AS properties
