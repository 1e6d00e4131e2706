// A row: id of a delivery, its edition that counts from here on.
UNWIND $rows AS row
MATCH (delivery:Delivery {id: row[0]})
SET delivery.edition = row[1], delivery.checkpoint = null
RETURN count(delivery) AS saved
