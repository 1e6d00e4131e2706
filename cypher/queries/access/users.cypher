MATCH (user:User)
RETURN user.name AS name, user.subject AS subject, user.role AS role, user.sees AS sees, user.createdAt AS createdAt,
  user.disabled AS disabled, user.lockedUntil AS lockedUntil
ORDER BY name
