// Whoever gets mail, with how far they have been told; a user who may not sign in gets none.
OPTIONAL MATCH (current:Current {name: 'run'})
WITH coalesce(current.alerts, 0) AS upTo
MATCH (reader:AlertSubscription)
WHERE reader.tell = 'digest' OR (reader.tell = 'at_once' AND reader.lastNumber < upTo)
MATCH (user:User {name: reader.reader})
WHERE NOT user.disabled
RETURN reader.id AS id, reader.lastNumber AS past, upTo, reader.rules AS rules, reader.tell AS tell,
  reader.hour AS hour, reader.zone AS zone, reader.filledAt AS filledAt, user.sees AS sees
