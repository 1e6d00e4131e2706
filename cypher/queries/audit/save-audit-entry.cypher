// An entry of this number fails on the constraint where there is one already.
CREATE (entry:AuditEntry {number: $number})
SET entry.at = $at, entry.who = $who, entry.role = $role, entry.sees = $sees, entry.action = $action,
  entry.subject = $subject, entry.salt = $salt, entry.subjectHash = $subjectHash,
  entry.before = $before, entry.hash = $hash
RETURN entry.number AS number
