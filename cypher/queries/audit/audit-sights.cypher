// Whose facts those saw who stand in the trail, each once.
MATCH (entry:AuditEntry)
RETURN DISTINCT entry.sees AS sees
