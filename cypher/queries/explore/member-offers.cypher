// What the given sellers and their stores offer, by brand and currency, with the sum of the prices asked.
UNWIND $sellers AS key
MATCH (seller:Entity {key: key})
CALL (seller) {
  MATCH (seller)-[l:LISTS]->(listing:Listing)
  WHERE $contributors IS NULL OR any(c IN l.contributors WHERE c IN $contributors)
  RETURN listing
  UNION
  MATCH (seller)-[near:OPERATES]->(:Store)-[l:LISTS]->(listing:Listing)
  WHERE $contributors IS NULL
    OR any(c IN l.contributors WHERE c IN $contributors) AND any(c IN near.contributors WHERE c IN $contributors)
  RETURN listing
}
RETURN key AS seller, listing.brand AS brand, listing.currency AS currency, count(listing) AS offers,
  sum(listing.price) AS value
