MATCH (delivery:Delivery)
RETURN delivery.id AS id, delivery.seq AS seq, delivery.contributor AS contributor, delivery.asOf AS asOf,
  delivery.state AS state, delivery.checkpoint AS checkpoint, delivery.counts AS counts
ORDER BY seq
