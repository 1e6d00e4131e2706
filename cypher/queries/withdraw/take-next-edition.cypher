MATCH (delivery:Delivery)
WHERE delivery.nextEdition IS NOT NULL
SET delivery.edition = delivery.nextEdition, delivery.nextEdition = null
RETURN count(delivery) AS saved
