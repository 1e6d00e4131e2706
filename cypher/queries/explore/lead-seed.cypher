// Where a lead begins: the sellers behind a thing, and of a parcel also the place and the name that it came from, and
// whom it was for.
CALL () {
  MATCH (n:Entity {key: $key}) RETURN n
  UNION MATCH (n:Value {key: $key}) RETURN n
}
WITH n, [label IN labels(n) WHERE NOT label IN ['Entity', 'Value']][0] AS kind
RETURN kind, coalesce(n.name, n.title, n.display, n.id, n.key) AS label,
  COLLECT {
    MATCH (n)-[links:OPERATES|LISTS|SENT*0..2]-(seller:Seller)
    WHERE NOT n:Value AND (n:Seller OR n:Store OR n:Party OR n:Listing OR n:Shipment)
      AND (size(links) > 0 OR n = seller)
      AND (NOT n:Seller OR n = seller)
      AND all(l IN links WHERE $contributors IS NULL OR any(c IN l.contributors WHERE c IN $contributors))
    RETURN DISTINCT seller.key ORDER BY seller.key LIMIT $most } AS sellers,
  COLLECT {
    MATCH (n)-[l:SHIPPED_FROM|SENT_AS|RECEIVED_AS]->(value:Value)
    WHERE n:Shipment AND ($contributors IS NULL OR any(c IN l.contributors WHERE c IN $contributors))
    RETURN DISTINCT [value.key,
      CASE type(l) WHEN 'SENT_AS' THEN 'Sender' WHEN 'RECEIVED_AS' THEN 'Recipient' ELSE 'Origin' END] } AS values
