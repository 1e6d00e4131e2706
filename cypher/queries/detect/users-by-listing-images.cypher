// Users of the given values, at most so many; through all parcels or listings where few show the value.
UNWIND $keys AS key
MATCH (value:Value {key: key})
WHERE COUNT { (value)<-[:DEPICTS]-() } <= $few
MATCH (value)<-[link:DEPICTS]-(listing:Listing)<-[:LISTS]-()<-[:OPERATES*0..1]-(seller:Seller)
RETURN seller.key AS seller, value.key AS value, 'Image' AS kind,
       min(listing.key) AS via, 'DEPICTS' AS type, min(link.firstSeen) AS firstSeen, max(link.lastSeen) AS lastSeen
UNION ALL
UNWIND $keys AS key
MATCH (value:Value {key: key})
WHERE COUNT { (value)<-[:DEPICTS]-() } > $few
CALL (value) { MATCH (value)<-[:DEPICTS]-(:Listing)<-[:LISTS]-()<-[:OPERATES*0..1]-(seller:Seller) RETURN DISTINCT seller LIMIT $most }
MATCH (seller)-[:OPERATES*0..1]->()-[:LISTS]->(listing:Listing)-[link:DEPICTS]->(value)
RETURN seller.key AS seller, value.key AS value, 'Image' AS kind,
       min(listing.key) AS via, 'DEPICTS' AS type, min(link.firstSeen) AS firstSeen, max(link.lastSeen) AS lastSeen
