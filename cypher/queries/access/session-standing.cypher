// Whether a session was ended, and the user whose it is, as they are now.
OPTIONAL MATCH (ended:EndedSession {id: $session})
OPTIONAL MATCH (user:User {name: $user})
RETURN ended IS NOT NULL AS ended, user.role AS role, user.sees AS sees, user.disabled AS disabled,
  user.sessionsFrom AS sessionsFrom
