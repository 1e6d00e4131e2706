// Deliveries since a run of which nobody noted what they touched, and those that are loaded or withdrawn by half.
MATCH (delivery:Delivery)
WHERE delivery.state <> 'loaded' OR (delivery.seq > $seq AND NOT coalesce(delivery.tracked, false))
RETURN delivery.seq AS seq, delivery.state AS state
