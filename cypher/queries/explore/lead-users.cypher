// Who else uses some values: lead-uses read from the other end. What more than `widest` sellers use, or has more links than
// `most`, is a hub: how many there are is told, and not who.
OPTIONAL MATCH (current:Current {name: 'run'})
WITH current.seq AS run
UNWIND $asked.values AS one
CALL (one) {
  MATCH (value:Value {key: one.key}) RETURN value
  UNION MATCH (value:Entity {key: one.key}) RETURN value
}
WITH run, one.kind AS kind, value, COUNT { (value)--() } - COUNT { (value)-[:TIED_TO|MEMBER_OF|RUN_BY|SCORED]-() } AS degree
CALL (kind, value, degree) {
  WITH kind, value WHERE degree <= $asked.most AND value:Value AND NOT kind IN ['Origin', 'Sender', 'Recipient']
  MATCH (value)<-[l:USES|LOCATED_AT|PAID_TO]-(seller:Seller)
  RETURN seller, [l] AS way
  UNION
  WITH kind, value WHERE degree <= $asked.most AND value:Value AND NOT kind IN ['Origin', 'Sender', 'Recipient']
  MATCH (value)<-[l:USES|LOCATED_AT|PAID_TO]-(:Store)<-[near:OPERATES]-(seller:Seller)
  RETURN seller, [near, l] AS way
  UNION
  WITH kind, value WHERE degree <= $asked.most AND value:Value AND NOT kind IN ['Origin', 'Sender', 'Recipient']
  MATCH (value)<-[l:USES|LOCATED_AT|PAID_TO]-(:Party)-[near:OPERATES]->(seller:Seller)
  RETURN seller, [near, l] AS way
  UNION
  WITH kind, value WHERE degree <= $asked.most AND kind = 'Name'
  MATCH (value)<-[l:NAMED]-(:PaymentAccount)<-[near:PAID_TO]-(seller:Seller)
  RETURN seller, [near, l] AS way
  UNION
  WITH kind, value WHERE degree <= $asked.most AND kind = 'Party'
  MATCH (value)-[l:OPERATES]->(seller:Seller)
  RETURN seller, [l] AS way
  UNION
  WITH kind, value WHERE degree <= $asked.most AND kind = 'Supplier'
  MATCH (value)-[l:SUPPLIES]->(seller:Seller)
  RETURN seller, [l] AS way
  UNION
  WITH kind, value WHERE degree <= $asked.most AND kind = 'Source'
  MATCH (value)-[l:SUPPLIES]->(:Entity)-[near:SUPPLIES]->(seller:Seller)
  WHERE seller <> value
  RETURN seller, [near, l] AS way
  UNION
  WITH kind, value WHERE degree <= $asked.most AND kind = 'Origin'
  MATCH (value)<-[l:SHIPPED_FROM]-(:Shipment)<-[near:SENT]-()<-[store:OPERATES*0..1]-(seller:Seller)
  RETURN seller, store + [near, l] AS way
  UNION
  WITH kind, value WHERE degree <= $asked.most AND kind = 'Sender'
  MATCH (value)<-[l:SENT_AS]-(:Shipment)<-[near:SENT]-()<-[store:OPERATES*0..1]-(seller:Seller)
  RETURN seller, store + [near, l] AS way
  UNION
  WITH kind, value WHERE degree <= $asked.most AND kind = 'Recipient'
  MATCH (value)<-[l:RECEIVED_AS]-(:Shipment)<-[near:SENT]-()<-[store:OPERATES*0..1]-(seller:Seller)
  RETURN seller, store + [near, l] AS way
  UNION
  WITH kind, value WHERE degree <= $asked.most AND kind = 'Image'
  MATCH (value)<-[l:DEPICTS]-(:Listing)<-[near:LISTS]-()<-[store:OPERATES*0..1]-(seller:Seller)
  RETURN seller, store + [near, l] AS way
}
WITH run, kind, value, degree, seller, way
WHERE seller IS NULL OR all(l IN way WHERE $asked.contributors IS NULL OR any(c IN l.contributors WHERE c IN $asked.contributors))
WITH run, kind, value, degree, seller.key AS key,
  min([l IN way | [startNode(l).key, type(l), endNode(l).key, l.firstSeen, l.lastSeen]]) AS way
WITH run, kind, value, degree, collect([key, way]) AS users
RETURN value.key AS value, kind, coalesce(value.display, value.name, value.key) AS label, degree,
  size(users) AS sellers, CASE WHEN size(users) <= $asked.widest THEN users ELSE [] END AS users,
  CASE WHEN value:Value THEN head(COLLECT {
    MATCH (value)-[tie:TIED_TO]->(racket:Racket)
    WHERE tie.sinceRun <= run AND (tie.untilRun IS NULL OR tie.untilRun > run)
      AND ($asked.contributors IS NULL OR EXISTS {
        MATCH (racket)<-[:MEMBER_OF]-(s:Seller) WHERE any(c IN s.contributors WHERE c IN $asked.contributors) })
    RETURN tie.weight ORDER BY coalesce(tie.weight, 0.0) DESC LIMIT 1 }) END AS weight
