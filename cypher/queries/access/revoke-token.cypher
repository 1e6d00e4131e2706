MATCH (token:MachineToken {id: $id})
SET token.revokedAt = coalesce(token.revokedAt, $now)
RETURN token.id AS id
