// Pictures that several shops show under one brand; pictures that many show say nothing.
UNWIND $images AS key
MATCH (image:Value {key: key})
WHERE COUNT { (image)<-[:DEPICTS]-() } <= $widest
MATCH (image)<-[:DEPICTS]-(listing:Listing)<-[l:LISTS]-(shop)
WHERE listing.brand IS NOT NULL
  AND ($contributors IS NULL OR any(c IN l.contributors WHERE c IN $contributors))
WITH key, collect(DISTINCT listing.brand) AS brands, count(DISTINCT shop) AS shops
WHERE size(brands) = 1 AND shops >= $shops
RETURN key, brands[0] AS brand, shops
