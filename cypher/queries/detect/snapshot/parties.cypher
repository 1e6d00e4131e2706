// Persons and companies of whom a number, or something that tells who somebody is, is known; or of whom a person said
// whether they are one with another (alike).
MATCH (party:Party)
WITH party, COLLECT {
  MATCH (party)-[:USES|LOCATED_AT|PAID_TO]->(value:Value)
  RETURN [[label IN labels(value) WHERE label <> 'Value'][0], value.key]
} AS uses
WHERE party.registrationNumber IS NOT NULL OR size(uses) > 0 OR party.key IN $alike
RETURN party.key AS key, party.type AS type, party.name AS name, party.registrationNumber AS registrationNumber,
  party.country AS country, uses
