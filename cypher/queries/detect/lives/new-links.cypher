// Which of some links stand on rows alone that came of late: in a delivery that no detection before the given run had
// seen, or in one after the first of all that is as of a later day than the given one. Read from the near end, which has
// few links, for the far end may be a hub.
OPTIONAL MATCH (before:JobRun {job: 'detect', state: 'done'})
WHERE before.seq < $run
WITH coalesce(min(before.latestDelivery), 0) AS first, coalesce(max(before.latestDelivery), 0) AS last
OPTIONAL MATCH (delivery:Delivery)
WHERE delivery.seq > last OR (delivery.seq > first AND delivery.asOf > $since)
WITH collect(delivery.seq) AS late
UNWIND $links AS asked
CALL (asked) {
  MATCH (a:Entity {key: asked[0]}) RETURN a
  UNION MATCH (a:Value {key: asked[0]}) RETURN a
}
MATCH (a)-[l]->(b)
WHERE type(l) = asked[1] AND b.key = asked[2]
WITH asked, late, min(l.firstSource) AS source
WHERE source / $perDelivery IN late
RETURN asked[0] AS from, asked[1] AS type, asked[2] AS to
