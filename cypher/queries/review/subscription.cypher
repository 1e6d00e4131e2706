// Who only holds it has not said yet.
MATCH (subscription:AlertSubscription {id: $id})
WHERE subscription.reader IS NOT NULL
RETURN subscription.rules AS rules, subscription.tell AS tell, subscription.address AS address,
  subscription.hour AS hour, subscription.zone AS zone
