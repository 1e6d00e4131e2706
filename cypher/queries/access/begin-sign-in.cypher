// Counts an attempt before its password is looked at, so that a hundred at once are counted as a hundred. The first
// write takes the lock on the user, and what is read behind it is what the attempt before has left.
MATCH (user:User {name: $name})
SET user.askedAt = $now
WITH user, user.lockedUntil > $now AS locked, user.failures + 1 AS failures
SET user.failures = CASE WHEN locked THEN user.failures WHEN failures >= $most THEN 0 ELSE failures END,
  user.lockedUntil = CASE WHEN NOT locked AND failures >= $most THEN $lockUntil ELSE user.lockedUntil END
RETURN user.passwordHash AS passwordHash, locked OR user.disabled AS refused
