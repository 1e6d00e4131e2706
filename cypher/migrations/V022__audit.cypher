// Who did what with what is known: entries that are added and never changed, each with the hash of the one before.
CREATE CONSTRAINT auditentry_number IF NOT EXISTS FOR (n:AuditEntry) REQUIRE n.number IS UNIQUE;
