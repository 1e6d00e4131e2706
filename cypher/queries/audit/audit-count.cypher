MATCH (entry:AuditEntry)
WHERE ($sights IS NULL OR entry.sees IN $sights)
  AND ($who IS NULL OR entry.who = $who)
  AND ($action IS NULL OR entry.action = $action)
RETURN count(entry) AS total
