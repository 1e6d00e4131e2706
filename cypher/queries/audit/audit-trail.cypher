// From a number on, in order.
MATCH (entry:AuditEntry)
WHERE entry.number > $after
RETURN entry.number AS number, entry.at AS at, entry.who AS who, entry.role AS role, entry.sees AS sees,
  entry.action AS action, entry.subject AS subject, entry.salt AS salt, entry.subjectHash AS subjectHash,
  entry.before AS before, entry.hash AS hash
ORDER BY entry.number LIMIT $limit
