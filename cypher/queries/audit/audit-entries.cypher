// The latest first, below a number; of one person or one kind of act where that is asked for, and of those who saw no
// more than is allowed (null = all).
MATCH (entry:AuditEntry)
WHERE entry.number < $below
  AND ($sights IS NULL OR entry.sees IN $sights)
  AND ($who IS NULL OR entry.who = $who)
  AND ($action IS NULL OR entry.action = $action)
RETURN entry.number AS number, entry.at AS at, entry.who AS who, entry.role AS role, entry.sees AS sees,
  entry.action AS action, entry.subject AS subject, entry.salt AS salt, entry.subjectHash AS subjectHash,
  entry.before AS before, entry.hash AS hash
ORDER BY entry.number DESC LIMIT $limit
