MATCH (delivery:Delivery)
RETURN delivery.seq AS seq, delivery.id AS id, delivery.contributor AS contributor, delivery.asOf AS asOf,
       delivery.state AS state, delivery.checkpoint AS checkpoint, delivery.counts AS counts
ORDER BY seq
