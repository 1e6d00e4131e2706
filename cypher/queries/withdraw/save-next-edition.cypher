// Deliveries that read otherwise once the withdrawal is over.
UNWIND $ids AS id
MATCH (delivery:Delivery {id: id})
SET delivery.nextEdition = $edition
RETURN count(delivery) AS saved
