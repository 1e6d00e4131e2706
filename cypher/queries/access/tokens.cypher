MATCH (token:MachineToken)
RETURN token.id AS id, token.name AS name, token.scopes AS scopes, token.sees AS sees, token.createdAt AS createdAt,
  token.expiresAt AS expiresAt, token.revokedAt AS revokedAt
ORDER BY createdAt DESC, id
