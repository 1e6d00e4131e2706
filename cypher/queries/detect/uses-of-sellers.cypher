// What the given sellers use that others may use too, whichever way they came by it: the rows that the reads of all
// sellers give. What nobody else holds says nothing; `alike` are values that a person said are another one.
UNWIND $sellers AS key
MATCH (seller:Entity {key: key})
CALL (seller) {
  MATCH (seller)-[link:USES|LOCATED_AT|PAID_TO]->(value:Value)
  WHERE COUNT { (value)--() } > 1 OR value.key IN $alike
  WITH seller, link, value
  WHERE COUNT { (value)<-[:USES|LOCATED_AT|PAID_TO]-() } > 1 OR value:Image
     OR EXISTS { (value)-[:LIKELY_SAME]-() } OR value.key IN $alike
  RETURN value.key AS value, [label IN labels(value) WHERE label <> 'Value'][0] AS kind,
         seller.key AS via, type(link) AS type, link.firstSeen AS firstSeen, link.lastSeen AS lastSeen
  UNION ALL
  MATCH (seller)-[:OPERATES]->(store:Store)-[link:USES|LOCATED_AT|PAID_TO]->(value:Value)
  WHERE COUNT { (value)--() } > 1 OR COUNT { (store)<-[:OPERATES]-() } > 1 OR value.key IN $alike
  RETURN value.key AS value, [label IN labels(value) WHERE label <> 'Value'][0] AS kind,
         store.key AS via, type(link) AS type, link.firstSeen AS firstSeen, link.lastSeen AS lastSeen
  UNION ALL
  MATCH (seller)<-[:OPERATES]-(party:Party)-[link:USES|LOCATED_AT|PAID_TO]->(value:Value)
  WHERE COUNT { (value)--() } > 1 OR COUNT { (party)-[:OPERATES]->() } > 1 OR value.key IN $alike
  RETURN value.key AS value, [label IN labels(value) WHERE label <> 'Value'][0] AS kind,
         party.key AS via, type(link) AS type, link.firstSeen AS firstSeen, link.lastSeen AS lastSeen
  UNION ALL
  MATCH (seller)<-[link:OPERATES]-(party:Party)
  WHERE COUNT { (party)-[:OPERATES]->() } > 1 OR party.key IN $alike
  RETURN party.key AS value, 'Party' AS kind,
         party.key AS via, type(link) AS type, link.firstSeen AS firstSeen, link.lastSeen AS lastSeen
  UNION ALL
  MATCH (seller)<-[link:SUPPLIES]-(supplier:Entity)
  WHERE COUNT { (supplier)-[:SUPPLIES]->() } > 1 OR supplier.key IN $alike
  RETURN supplier.key AS value, 'Supplier' AS kind,
         supplier.key AS via, type(link) AS type, link.firstSeen AS firstSeen, link.lastSeen AS lastSeen
  UNION ALL
  MATCH (seller)<-[link:SUPPLIES]-(supplier:Entity)<-[:SUPPLIES]-(source:Entity)
  WHERE source <> seller
  RETURN source.key AS value, 'Source' AS kind,
         supplier.key AS via, type(link) AS type, link.firstSeen AS firstSeen, link.lastSeen AS lastSeen
  UNION ALL
  MATCH (seller)-[:PAID_TO]->(account:PaymentAccount)-[link:NAMED]->(name:Name)
  WHERE COUNT { (name)--() } > 1 OR COUNT { (account)<-[:PAID_TO]-() } > 1 OR name.key IN $alike
  RETURN name.key AS value, 'Name' AS kind,
         account.key AS via, type(link) AS type, link.firstSeen AS firstSeen, link.lastSeen AS lastSeen
  UNION ALL
  MATCH (seller)-[:OPERATES*0..1]->()-[:SENT]->(shipment:Shipment)-[link:SHIPPED_FROM]->(origin:Address)
  WITH origin, shipment, link
  WHERE COUNT { (origin)<-[:SHIPPED_FROM]-() } > 1 OR COUNT { (shipment)<-[:SENT]-() } > 1
     OR EXISTS { (shipment)<-[:SENT]-(store:Store) WHERE COUNT { (store)<-[:OPERATES]-() } > 1 }
     OR EXISTS { (origin)-[:LIKELY_SAME]-() } OR origin.key IN $alike
  RETURN origin.key AS value, 'Origin' AS kind, min(shipment.key) AS via, 'SHIPPED_FROM' AS type,
         min(link.firstSeen) AS firstSeen, max(link.lastSeen) AS lastSeen
  UNION ALL
  MATCH (seller)-[:OPERATES*0..1]->()-[:SENT]->(shipment:Shipment)-[link:SENT_AS]->(name:Name)
  WITH name, shipment, link
  WHERE COUNT { (name)<-[:SENT_AS]-() } > 1 OR COUNT { (shipment)<-[:SENT]-() } > 1
     OR EXISTS { (shipment)<-[:SENT]-(store:Store) WHERE COUNT { (store)<-[:OPERATES]-() } > 1 }
     OR EXISTS { (name)-[:LIKELY_SAME]-() } OR name.key IN $alike
  RETURN name.key AS value, 'Sender' AS kind, min(shipment.key) AS via, 'SENT_AS' AS type,
         min(link.firstSeen) AS firstSeen, max(link.lastSeen) AS lastSeen
  UNION ALL
  MATCH (seller)-[:OPERATES*0..1]->()-[:LISTS]->(listing:Listing)-[link:DEPICTS]->(image:Image)
  WHERE COUNT { (image)--() } > 1 OR image.key IN $alike
  RETURN image.key AS value, 'Image' AS kind, min(listing.key) AS via, 'DEPICTS' AS type,
         min(link.firstSeen) AS firstSeen, max(link.lastSeen) AS lastSeen
}
RETURN key AS seller, value, kind, via, type, firstSeen, lastSeen
