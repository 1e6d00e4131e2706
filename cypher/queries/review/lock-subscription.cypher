// Whoever changes what somebody wants to be told of holds this until the transaction ends: two changes in the same instant
// are made one after the other.
MERGE (subscription:AlertSubscription {id: $id})
SET subscription.askedAt = timestamp()
RETURN subscription.id AS id
