MATCH (token:MachineToken {id: $id})
RETURN token.name AS name, token.digest AS digest, token.scopes AS scopes, token.sees AS sees,
  token.expiresAt AS expiresAt, token.revokedAt AS revokedAt
