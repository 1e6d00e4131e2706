CREATE (token:MachineToken {id: $id})
SET token.name = $name, token.digest = $digest, token.scopes = $scopes, token.sees = $sees,
  token.createdAt = $createdAt, token.expiresAt = $expiresAt
RETURN token.id AS id
