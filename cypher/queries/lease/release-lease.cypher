MATCH (term:LeaseTerm {name: $name})
SET term.askedAt = timestamp()
WITH term
WHERE term.token = $token
SET term.until = 0
RETURN term.token AS token
