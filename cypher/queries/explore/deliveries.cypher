// The deliveries whose rows the asker may see.
MATCH (delivery:Delivery)
WHERE $contributors IS NULL OR delivery.contributor IN $contributors
RETURN delivery.seq AS seq, delivery.id AS id, delivery.edition AS edition
ORDER BY seq
