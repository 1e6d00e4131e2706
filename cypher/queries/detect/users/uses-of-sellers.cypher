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
  MATCH (seller)-[:OPERATES*0..1]->()-[:SENT|LISTS]->(thing)-[link:SHIPPED_FROM|SENT_AS|DEPICTS]->(value:Value)
  WITH thing, link, value
  WHERE COUNT { (value)<-[:SHIPPED_FROM|SENT_AS]-() } > 1 OR (COUNT { (value)--() } > 1 AND value:Image)
     OR COUNT { (thing)<-[:SENT|LISTS]-() } > 1 OR value.key IN $alike OR EXISTS { (value)-[:LIKELY_SAME]-() }
     OR EXISTS { (thing)<-[:SENT|LISTS]-(store:Store) WHERE COUNT { (store)<-[:OPERATES]-() } > 1 }
  RETURN value.key AS value, CASE type(link) WHEN 'DEPICTS' THEN 'Image' WHEN 'SENT_AS' THEN 'Sender' ELSE 'Origin' END AS kind,
         min(thing.key) AS via, type(link) AS type, min(link.firstSeen) AS firstSeen, max(link.lastSeen) AS lastSeen
}
RETURN key AS seller, collect([value, kind, via, type, firstSeen, lastSeen]) AS uses
