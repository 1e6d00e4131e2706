// Everything that the given sellers use, whichever way they came by it: the same rows as the reads of all sellers give.
UNWIND $sellers AS key
MATCH (seller:Entity {key: key})
CALL (seller) {
  MATCH (seller)-[link:USES|LOCATED_AT|PAID_TO]->(value:Value)
  RETURN value.key AS value, [label IN labels(value) WHERE label <> 'Value'][0] AS kind,
         seller.key AS via, type(link) AS type, link.firstSeen AS firstSeen, link.lastSeen AS lastSeen
  UNION ALL
  MATCH (seller)-[:OPERATES]->(store:Store)-[link:USES|LOCATED_AT|PAID_TO]->(value:Value)
  RETURN value.key AS value, [label IN labels(value) WHERE label <> 'Value'][0] AS kind,
         store.key AS via, type(link) AS type, link.firstSeen AS firstSeen, link.lastSeen AS lastSeen
  UNION ALL
  MATCH (seller)<-[:OPERATES]-(party:Party)-[link:USES|LOCATED_AT|PAID_TO]->(value:Value)
  RETURN value.key AS value, [label IN labels(value) WHERE label <> 'Value'][0] AS kind,
         party.key AS via, type(link) AS type, link.firstSeen AS firstSeen, link.lastSeen AS lastSeen
  UNION ALL
  MATCH (seller)<-[link:OPERATES]-(party:Party)
  RETURN party.key AS value, 'Party' AS kind,
         party.key AS via, type(link) AS type, link.firstSeen AS firstSeen, link.lastSeen AS lastSeen
  UNION ALL
  MATCH (seller)<-[link:SUPPLIES]-(supplier:Entity)
  RETURN supplier.key AS value, 'Supplier' AS kind,
         supplier.key AS via, type(link) AS type, link.firstSeen AS firstSeen, link.lastSeen AS lastSeen
  UNION ALL
  MATCH (seller)<-[link:SUPPLIES]-(supplier:Entity)<-[:SUPPLIES]-(source:Entity)
  WHERE source <> seller
  RETURN source.key AS value, 'Source' AS kind,
         supplier.key AS via, type(link) AS type, link.firstSeen AS firstSeen, link.lastSeen AS lastSeen
  UNION ALL
  MATCH (seller)-[:PAID_TO]->(account:PaymentAccount)-[link:NAMED]->(name:Name)
  RETURN name.key AS value, 'Name' AS kind,
         account.key AS via, type(link) AS type, link.firstSeen AS firstSeen, link.lastSeen AS lastSeen
  UNION ALL
  MATCH (seller)-[:OPERATES*0..1]->()-[:SENT]->(shipment:Shipment)-[link:SHIPPED_FROM]->(origin:Address)
  RETURN origin.key AS value, 'Origin' AS kind, min(shipment.key) AS via, 'SHIPPED_FROM' AS type,
         min(link.firstSeen) AS firstSeen, max(link.lastSeen) AS lastSeen
  UNION ALL
  MATCH (seller)-[:OPERATES*0..1]->()-[:SENT]->(shipment:Shipment)-[link:SENT_AS]->(name:Name)
  RETURN name.key AS value, 'Sender' AS kind, min(shipment.key) AS via, 'SENT_AS' AS type,
         min(link.firstSeen) AS firstSeen, max(link.lastSeen) AS lastSeen
  UNION ALL
  MATCH (seller)-[:OPERATES*0..1]->()-[:LISTS]->(listing:Listing)-[link:DEPICTS]->(image:Image)
  RETURN image.key AS value, 'Image' AS kind, min(listing.key) AS via, 'DEPICTS' AS type,
         min(link.firstSeen) AS firstSeen, max(link.lastSeen) AS lastSeen
}
RETURN key AS seller, value, kind, via, type, firstSeen, lastSeen
