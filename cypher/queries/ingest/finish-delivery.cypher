MATCH (delivery:Delivery {id: $id})
SET delivery.state = 'loaded', delivery.endedAt = $endedAt, delivery.counts = $counts, delivery.checkpoint = null
RETURN delivery.seq AS seq
