// A new user; no row where the name is taken.
OPTIONAL MATCH (known:User {name: $name})
WITH known WHERE known IS NULL
CREATE (user:User {name: $name})
SET user.passwordHash = $passwordHash, user.role = $role, user.sees = $sees, user.createdAt = $createdAt,
  user.disabled = false, user.failures = 0, user.lockedUntil = 0, user.sessionsFrom = 0
RETURN user.name AS name
