// Either way sessions end that were made before, and so does a lock.
MATCH (user:User {name: $name})
SET user.disabled = $disabled, user.sessionsFrom = $now, user.failures = 0, user.lockedUntil = 0
RETURN user.name AS name
