MATCH (entry:AuditEntry)
WHERE entry.number > 0
RETURN entry.number AS number, entry.hash AS hash
ORDER BY entry.number DESC LIMIT 1
