MATCH (delivery:Delivery|WithdrawnDelivery)
RETURN delivery.seq AS seq, delivery.id AS id, delivery.contributor AS contributor, delivery.asOf AS asOf,
       delivery.state AS state, delivery.checkpoint AS checkpoint, delivery.counts AS counts,
       delivery.withdrawnAt AS withdrawnAt, delivery.withdrawnBy AS withdrawnBy, delivery.reason AS reason
ORDER BY seq
