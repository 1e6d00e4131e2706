// What the given sellers use that others may use too, whichever way they come by it: themselves, by a store, a party, an
// account, a listing or a parcel. As detection reads it, for a few sellers; a way is the links from the seller to the value.
UNWIND $asked.sellers AS key
MATCH (seller:Entity {key: key})
CALL (seller) {
  MATCH (seller)-[l:USES|LOCATED_AT|PAID_TO]->(value:Value)
  RETURN value, NULL AS role, [l] AS way
  UNION
  MATCH (seller)-[near:OPERATES]->(:Store)-[l:USES|LOCATED_AT|PAID_TO]->(value:Value)
  RETURN value, NULL AS role, [near, l] AS way
  UNION
  MATCH (seller)<-[near:OPERATES]-(:Party)-[l:USES|LOCATED_AT|PAID_TO]->(value:Value)
  RETURN value, NULL AS role, [near, l] AS way
  UNION
  MATCH (seller)-[near:PAID_TO]->(:PaymentAccount)-[l:NAMED]->(value:Name)
  RETURN value, NULL AS role, [near, l] AS way
  UNION
  MATCH (seller)<-[l:OPERATES]-(value:Party)
  RETURN value, 'Party' AS role, [l] AS way
  UNION
  MATCH (seller)<-[l:SUPPLIES]-(value:Entity)
  RETURN value, 'Supplier' AS role, [l] AS way
  UNION
  MATCH (seller)<-[near:SUPPLIES]-(:Entity)<-[l:SUPPLIES]-(value:Entity)
  WHERE value <> seller
  RETURN value, 'Source' AS role, [near, l] AS way
  UNION
  MATCH (seller)-[store:OPERATES*0..1]->(owner)-[near:SENT]->(shipment:Shipment)
  WITH store, near, shipment LIMIT $asked.most
  MATCH (shipment)-[l:SHIPPED_FROM|SENT_AS|RECEIVED_AS]->(value:Value)
  RETURN value, CASE type(l) WHEN 'SENT_AS' THEN 'Sender' WHEN 'RECEIVED_AS' THEN 'Recipient' ELSE 'Origin' END AS role,
    store + [near, l] AS way
  UNION
  MATCH (seller)-[store:OPERATES*0..1]->(owner)-[near:LISTS]->(listing:Listing)
  WITH store, near, listing LIMIT $asked.most
  MATCH (listing)-[l:DEPICTS]->(value:Image)
  RETURN value, NULL AS role, store + [near, l] AS way
}
WITH key, value, role, way
WHERE all(l IN way WHERE $asked.contributors IS NULL OR any(c IN l.contributors WHERE c IN $asked.contributors))
WITH key, value, coalesce(role, [label IN labels(value) WHERE label <> 'Value'][0]) AS kind,
  min([l IN way | [startNode(l).key, type(l), endNode(l).key, l.firstSeen, l.lastSeen]]) AS way
WHERE COUNT { (value)--() } > 1
RETURN key AS seller, value.key AS value, kind, way
