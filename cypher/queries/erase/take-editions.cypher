// A row: id of a delivery, its number, for the same files may have been withdrawn and come again, and its edition that
// counts from here on; of a withdrawn one an erasure reads it.
UNWIND $rows AS row
MATCH (delivery:Delivery|WithdrawnDelivery {id: row[0], seq: row[1]})
SET delivery.edition = row[2], delivery.checkpoint = null
RETURN count(delivery) AS saved
