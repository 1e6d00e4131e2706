// Pictures that several shops show under one brand; pictures that many show say nothing. A shop counts where the
// asker may see that it lists the offer, and that the offer shows the picture.
UNWIND $images AS key
MATCH (image:Value {key: key})
WHERE COUNT { (image)<-[:DEPICTS]-() } <= $widest
MATCH (image)<-[shows:DEPICTS]-(listing:Listing)<-[lists:LISTS]-(shop)
WHERE listing.brand IS NOT NULL
  AND ($contributors IS NULL
    OR all(link IN [shows, lists] WHERE any(c IN link.contributors WHERE c IN $contributors)))
WITH key, collect(DISTINCT listing.brand) AS brands, count(DISTINCT shop) AS shops
WHERE size(brands) = 1 AND shops >= $shops
RETURN key, brands[0] AS brand, shops
