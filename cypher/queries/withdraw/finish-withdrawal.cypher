// It is no delivery any more: whoever asks for deliveries does not meet it, and the same files may come again.
MATCH (delivery:Delivery {id: $id})
SET delivery:WithdrawnDelivery, delivery.state = 'withdrawn', delivery.checkpoint = null
REMOVE delivery:Delivery
RETURN delivery.seq AS seq
