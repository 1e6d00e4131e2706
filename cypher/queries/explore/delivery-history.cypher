// Every delivery that the asker may know of, withdrawn ones too, the latest first.
MATCH (delivery:Delivery|WithdrawnDelivery)
WHERE $contributors IS NULL OR delivery.contributor IN $contributors
RETURN delivery.id AS id, delivery.seq AS seq, delivery.contributor AS contributor, delivery.asOf AS asOf,
  delivery.state AS state, coalesce(delivery.counts, '{}') AS counts,
  delivery.startedAt AS startedAt, delivery.withdrawnAt AS withdrawnAt, delivery.withdrawnBy AS withdrawnBy,
  delivery.reason AS reason
ORDER BY seq DESC
