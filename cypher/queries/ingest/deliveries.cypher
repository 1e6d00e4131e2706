MATCH (delivery:Delivery)
RETURN delivery.id AS id, delivery.seq AS seq, delivery.contributor AS contributor, delivery.asOf AS asOf,
  delivery.state AS state, delivery.checkpoint AS checkpoint, delivery.counts AS counts,
  delivery.edition AS edition, delivery.nextEdition AS nextEdition, delivery.withdrawnAt AS withdrawnAt,
  delivery.withdrawnBy AS withdrawnBy, delivery.reason AS reason
ORDER BY seq
