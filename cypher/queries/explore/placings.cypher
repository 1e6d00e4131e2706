// Where things are: an address by itself; whoever is located at addresses, or states a country; an operator by its
// sellers; a parcel by where it was shipped from and to, or by the countries that its row states. At most $most a thing.
OPTIONAL MATCH (current:Current {name: 'run'})
WITH current.seq AS run
UNWIND $keys AS key
CALL (run, key) {
  MATCH (address:Value {key: key})
  WHERE address:Address AND ($contributors IS NULL
    OR EXISTS { MATCH (address)-[l]-() WHERE any(c IN l.contributors WHERE c IN $contributors) })
  RETURN 'at' AS role, address, NULL AS country, NULL AS firstSeen, NULL AS lastSeen, head(COLLECT {
    MATCH (address)<-[l:LOCATED_AT]-()
    WHERE l.lat IS NOT NULL AND ($contributors IS NULL OR any(c IN l.contributors WHERE c IN $contributors))
    RETURN [l.lat, l.lon] AS spot ORDER BY spot LIMIT 1 }) AS spot
  UNION
  MATCH (:Entity {key: key})-[l:LOCATED_AT]->(address:Address)
  WHERE $contributors IS NULL OR any(c IN l.contributors WHERE c IN $contributors)
  RETURN 'at' AS role, address, NULL AS country, l.firstSeen AS firstSeen, l.lastSeen AS lastSeen,
    CASE WHEN l.lat IS NOT NULL THEN [l.lat, l.lon] END AS spot
  UNION
  MATCH (:Operator {id: key})<-[m:RUN_BY]-(seller:Seller)-[l:LOCATED_AT]->(address:Address)
  WHERE m.sinceRun <= run AND (m.untilRun IS NULL OR m.untilRun > run)
    AND ($contributors IS NULL
      OR any(c IN l.contributors WHERE c IN $contributors) AND any(c IN seller.contributors WHERE c IN $contributors))
  RETURN 'at' AS role, address, NULL AS country, min(l.firstSeen) AS firstSeen, max(l.lastSeen) AS lastSeen,
    min(CASE WHEN l.lat IS NOT NULL THEN [l.lat, l.lon] END) AS spot
  UNION
  MATCH (:Entity {key: key})-[l:SHIPPED_FROM|SHIPPED_TO]->(address:Address)
  WHERE $contributors IS NULL OR any(c IN l.contributors WHERE c IN $contributors)
  RETURN CASE type(l) WHEN 'SHIPPED_FROM' THEN 'from' ELSE 'to' END AS role, address, NULL AS country,
    l.firstSeen AS firstSeen, l.lastSeen AS lastSeen, NULL AS spot
  UNION
  MATCH (stated:Entity {key: key})
  WHERE $contributors IS NULL OR any(c IN stated.contributors WHERE c IN $contributors)
  UNWIND [['at', stated.country], ['from', stated.originCountry], ['to', stated.destinationCountry]] AS said
  WITH said WHERE said[1] IS NOT NULL
  RETURN said[0] AS role, NULL AS address, said[1] AS country, NULL AS firstSeen, NULL AS lastSeen,
    NULL AS spot
}
WITH key, role, address, country, firstSeen, lastSeen, spot
ORDER BY key, role, address.key, country, firstSeen, lastSeen, spot
WITH key, collect({role: role, address: address.key, label: address.display, country: country, firstSeen: firstSeen,
  lastSeen: lastSeen, lat: spot[0], lon: spot[1]}) AS told
UNWIND told[..$most] AS said
RETURN key, said.role AS role, said.address AS address, said.label AS label, said.country AS country,
  said.firstSeen AS firstSeen, said.lastSeen AS lastSeen, said.lat AS lat, said.lon AS lon, size(told) AS total
