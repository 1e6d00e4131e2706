// Tests alone: cuts the audit trail off after an entry, as somebody might who writes to the database.
MATCH (entry:AuditEntry)
WHERE entry.number > $after
DELETE entry
