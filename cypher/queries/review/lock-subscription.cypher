// What somebody wants to be told of; who never said is told of nothing. It is locked first, so that two changes of it in
// the same instant are made one after the other.
MERGE (subscription:AlertSubscription {id: $id})
ON CREATE SET subscription.reader = $reader, subscription.rules = '[]', subscription.tell = 'inbox', subscription.hour = 8,
  subscription.zone = 'UTC', subscription.lastNumber = 0, subscription.filledAt = 0
SET subscription.askedAt = timestamp()
RETURN subscription.rules AS rules, subscription.tell AS tell, subscription.address AS address,
  subscription.hour AS hour, subscription.zone AS zone
