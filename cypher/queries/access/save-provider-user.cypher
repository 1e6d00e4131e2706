// Lets a user in by a provider: who has a password, or is somebody else there, is not this one. No row then, and for who
// is disabled.
MERGE (user:User {name: $name})
ON CREATE SET user.subject = $subject, user.createdAt = $createdAt, user.disabled = false, user.failures = 0,
  user.lockedUntil = 0, user.sessionsFrom = 0
WITH user
WHERE NOT user.disabled AND (user.subject = $subject OR (user.subject IS NULL AND user.passwordHash IS NULL))
SET user.subject = $subject, user.role = coalesce($role, user.role), user.sees = coalesce($sees, user.sees)
RETURN user.name AS name, user.role AS role, user.sees AS sees
