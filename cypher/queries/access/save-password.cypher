// A new password ends the sessions made with the old one, and a lock.
MATCH (user:User {name: $name})
SET user.passwordHash = $passwordHash, user.sessionsFrom = $now, user.failures = 0, user.lockedUntil = 0
RETURN user.name AS name
