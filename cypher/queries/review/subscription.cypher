MATCH (subscription:AlertSubscription {id: $id})
RETURN subscription.rules AS rules, subscription.tell AS tell, subscription.address AS address,
  subscription.hour AS hour, subscription.zone AS zone
