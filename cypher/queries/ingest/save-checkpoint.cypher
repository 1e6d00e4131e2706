MATCH (delivery:Delivery {id: $id})
SET delivery.checkpoint = $checkpoint
RETURN delivery.seq AS seq
