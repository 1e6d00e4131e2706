MATCH (delivery:WithdrawnDelivery)
RETURN delivery.seq AS seq, delivery.id AS id, delivery.contributor AS contributor, delivery.asOf AS asOf,
  delivery.edition AS edition, delivery.withdrawnAt AS withdrawnAt, delivery.withdrawnBy AS withdrawnBy, delivery.reason AS reason
ORDER BY seq
