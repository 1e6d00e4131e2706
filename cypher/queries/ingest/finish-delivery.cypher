MATCH (delivery:Delivery {id: $id})
SET delivery.state = 'loaded', delivery.endedAt = $endedAt, delivery.counts = $counts, delivery.checkpoint = null,
    delivery.tracked = $tracked
RETURN delivery.seq AS seq
