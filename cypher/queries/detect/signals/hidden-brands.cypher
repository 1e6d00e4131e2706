// Listings without a brand whose picture several shops show under one brand; pictures that many show say nothing.
UNWIND $sellers AS key
MATCH (seller:Entity {key: key})-[:OPERATES*0..1]->()-[:LISTS]->(listing:Listing)-[:DEPICTS]->(image:Image)
WITH key, listing, image, listing.brand IS NULL AND COUNT { (image)<-[:DEPICTS]-() } <= $widest AS open
CALL (image, open) {
  WITH image, open WHERE open
  MATCH (image)<-[:DEPICTS]-(other:Listing)<-[:LISTS]-(shop)
  WHERE other.brand IS NOT NULL
  RETURN collect(DISTINCT other.brand) AS brands, count(DISTINCT shop) AS shops
}
WITH key, listing, CASE WHEN size(brands) = 1 AND shops >= $shops
                         AND NOT toLower(coalesce(listing.title, '')) CONTAINS toLower(brands[0])
                        THEN brands[0] END AS brand
RETURN key AS seller, count(DISTINCT listing) AS pictured,
       count(DISTINCT CASE WHEN brand IS NOT NULL THEN listing END) AS hidden, min(brand) AS brand,
       min(CASE WHEN brand IS NOT NULL THEN listing.key END) AS sample
