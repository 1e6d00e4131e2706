// Mail begins past the alerts that are there: who asks for it is told of what is new. Who got it before goes on where
// it was. Whoever wants none any more gets none of what waits either.
OPTIONAL MATCH (current:Current {name: 'run'})
WITH coalesce(current.alerts, 0) AS last
MERGE (reader:AlertSubscription {id: $id})
WITH reader, last, coalesce(reader.tell, 'inbox') = 'inbox' AS isNew
SET reader.filledAt = CASE WHEN isNew THEN timestamp() ELSE reader.filledAt END,
  reader.lastNumber = CASE WHEN isNew THEN last ELSE reader.lastNumber END,
  reader.reader = $reader, reader.rules = $rules, reader.tell = $tell, reader.address = $address, reader.hour = $hour,
  reader.zone = $zone
WITH reader
CALL (reader) {
  MATCH (message:OutboxMessage {receiver: reader.id})
  WHERE reader.tell = 'inbox' AND message.state = 'waiting'
  DELETE message
}
RETURN reader.id AS id
