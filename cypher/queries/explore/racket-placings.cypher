// Where the members of a racket are ('at'), ship from ('from') and take returns ('to'): by their addresses and those of
// their stores, by where their parcels came from, else by the countries that rows state. At most $asked.most of a member.
MATCH (current:Current {name: 'run'})
MATCH (:Racket {id: $asked.id})<-[m:MEMBER_OF]-(seller:Seller)
WHERE m.sinceRun <= current.seq AND (m.untilRun IS NULL OR m.untilRun > current.seq)
  AND ($asked.contributors IS NULL OR any(c IN seller.contributors WHERE c IN $asked.contributors))
CALL (seller) {
  MATCH (seller)-[l:LOCATED_AT]->(address:Address)
  WHERE $asked.contributors IS NULL OR any(c IN l.contributors WHERE c IN $asked.contributors)
  RETURN CASE l.addressRole WHEN 'warehouse' THEN 'from' WHEN 'return' THEN 'to' ELSE 'at' END AS role, address,
    NULL AS country, CASE WHEN l.lat IS NOT NULL THEN [l.lat, l.lon] END AS spot
  UNION
  MATCH (seller)-[o:OPERATES]->(:Store)-[l:LOCATED_AT]->(address:Address)
  WHERE $asked.contributors IS NULL
    OR any(c IN l.contributors WHERE c IN $asked.contributors) AND any(c IN o.contributors WHERE c IN $asked.contributors)
  RETURN CASE l.addressRole WHEN 'warehouse' THEN 'from' WHEN 'return' THEN 'to' ELSE 'at' END AS role, address,
    NULL AS country, CASE WHEN l.lat IS NOT NULL THEN [l.lat, l.lon] END AS spot
  UNION
  MATCH (seller)-[s:SENT]->(:Shipment)-[l:SHIPPED_FROM]->(address:Address)
  WHERE $asked.contributors IS NULL
    OR any(c IN l.contributors WHERE c IN $asked.contributors) AND any(c IN s.contributors WHERE c IN $asked.contributors)
  RETURN 'from' AS role, address, NULL AS country, NULL AS spot
  UNION
  MATCH (seller)-[s:SENT]->(parcel:Shipment)
  WHERE parcel.originCountry IS NOT NULL
    AND ($asked.contributors IS NULL OR any(c IN s.contributors WHERE c IN $asked.contributors))
  RETURN 'from' AS role, NULL AS address, parcel.originCountry AS country, NULL AS spot
  UNION
  UNWIND [seller.country] AS country
  WITH country WHERE country IS NOT NULL
  RETURN 'at' AS role, NULL AS address, country, NULL AS spot
}
WITH seller.key AS key, role, address, country, spot
ORDER BY key, role, address.key, country, spot
WITH key, collect({role: role, address: address.key, label: address.display, country: country, lat: spot[0],
  lon: spot[1]}) AS told
UNWIND told[..$asked.most] AS said
RETURN key, said.role AS role, said.address AS address, said.label AS label, said.country AS country,
  NULL AS firstSeen, NULL AS lastSeen, said.lat AS lat, said.lon AS lon, size(told) AS total
