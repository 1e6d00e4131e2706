// The declared links around some sellers of a racket: their values, their stores and parties with theirs, the names of
// their accounts, and a few shipments each with sender, recipient and origin. What joins nobody is left out by the API.
UNWIND $sellers AS key
MATCH (seller:Entity {key: key})
WHERE seller:Seller AND ($contributors IS NULL OR any(c IN seller.contributors WHERE c IN $contributors))
CALL (seller) {
  MATCH (seller)-[l:USES|LOCATED_AT|PAID_TO|OPERATES|OWNS|DIRECTS|SUPPLIES|ASSOCIATE]-(:Value|Store|Party|Seller)
  RETURN l
  UNION
  MATCH (seller)-[near:OPERATES|OWNS|DIRECTS|SUPPLIES|ASSOCIATE]-(:Store|Party)-[l:USES|LOCATED_AT|PAID_TO]->(:Value)
  WHERE $contributors IS NULL OR any(c IN near.contributors WHERE c IN $contributors)
  RETURN l
  UNION
  MATCH (seller)-[near:PAID_TO]->(:PaymentAccount)-[l:NAMED]->(:Name)
  WHERE $contributors IS NULL OR any(c IN near.contributors WHERE c IN $contributors)
  RETURN l
  UNION
  MATCH (seller)-[sent:SENT]->(shipment:Shipment)
  WITH sent, shipment LIMIT $shipments
  MATCH (shipment)-[l:SENT|SENT_AS|RECEIVED_AS|SHIPPED_FROM]-(:Seller|Name|Address)
  WHERE $contributors IS NULL OR any(c IN sent.contributors WHERE c IN $contributors)
  RETURN l
}
WITH DISTINCT l
WHERE ($contributors IS NULL OR any(c IN l.contributors WHERE c IN $contributors))
  AND ($seenBy IS NULL OR l.firstSeen IS NULL OR l.firstSeen <= $seenBy)
RETURN elementId(l) AS id, startNode(l).key AS from, type(l) AS type, endNode(l).key AS to, l.firstSeen AS firstSeen, l.lastSeen AS lastSeen
LIMIT $cap
