// Read as shipment-origins are; a picture that a seller alone lists may be used by another in some other way.
CALL () {
  MATCH (image:Image)
  WHERE COUNT { (image)--() } > 1 OR image.key IN $alike
  RETURN image
  UNION
  MATCH (store:Store)
  WHERE COUNT { (store)<-[:OPERATES]-() } > 1
  MATCH (store)-[:LISTS]->(:Listing)-[:DEPICTS]->(image:Image)
  RETURN image
  UNION
  MATCH (listing:Listing)
  WHERE COUNT { (listing)<-[:LISTS]-() } > 1
  MATCH (listing)-[:DEPICTS]->(image:Image)
  RETURN image
}
MATCH (image)<-[link:DEPICTS]-(listing:Listing)<-[:LISTS]-(owner)
OPTIONAL MATCH (owner)<-[:OPERATES]-(operator:Seller)
WITH image, listing, link, CASE WHEN owner:Seller THEN owner ELSE operator END AS seller
WHERE seller IS NOT NULL
WITH image, seller, min(listing.key) AS via, min(link.firstSeen) AS firstSeen, max(link.lastSeen) AS lastSeen
WITH image, collect([seller.key, via, 'DEPICTS', firstSeen, lastSeen]) AS uses
WHERE size(uses) > 1 OR COUNT { (image)<-[:USES]-() } > 0
   OR EXISTS { (image)-[:LIKELY_SAME]-() } OR image.key IN $alike
RETURN image.key AS value, 'Image' AS kind, uses
