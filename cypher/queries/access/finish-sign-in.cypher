// The password was right: attempts before it count no more.
MATCH (user:User {name: $name})
SET user.failures = 0, user.lockedUntil = 0
RETURN user.role AS role, user.sees AS sees
