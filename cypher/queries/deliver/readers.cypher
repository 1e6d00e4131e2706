MATCH (reader:AlertSubscription)
RETURN reader.reader AS reader, reader.tell AS tell, reader.hour AS hour, reader.zone AS zone,
  COUNT { MATCH (m:OutboxMessage {receiver: reader.id}) WHERE m.state IN ['waiting', 'sending'] } AS waiting,
  COUNT { MATCH (m:OutboxMessage {receiver: reader.id}) WHERE m.state = 'delivered' } AS delivered,
  COUNT { MATCH (m:OutboxMessage {receiver: reader.id}) WHERE m.state = 'dead' } AS dead
ORDER BY reader
