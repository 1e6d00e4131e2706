// From here on the withdrawal goes on to its end, whoever dies meanwhile: the next job that writes takes it up.
MATCH (delivery:Delivery {id: $id})
SET delivery.state = 'withdrawing', delivery.checkpoint = null, delivery.withdrawnAt = $at, delivery.withdrawnBy = $by,
    delivery.reason = $reason
RETURN delivery.seq AS seq
