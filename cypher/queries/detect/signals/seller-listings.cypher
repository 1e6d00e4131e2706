// Listings of the members of communities, one row for each seller, brand, category and currency.
UNWIND $sellers AS key
MATCH (seller:Entity {key: key})-[:OPERATES*0..1]->()-[:LISTS]->(listing:Listing)
WITH key, listing, toLower(listing.removalReason) =~ $strikes AS struck, toLower(listing.title) =~ $steering AS steers
RETURN key AS seller, listing.brand AS brand, listing.category AS category, listing.currency AS currency,
       percentileCont(listing.price, 0.5) AS medianPrice, count(listing) AS listings,
       count(listing.removedAt) AS removed, min(listing.key) AS sample,
       count(CASE WHEN struck THEN 1 END) AS struck, min(CASE WHEN struck THEN listing.key END) AS struckSample,
       count(CASE WHEN steers THEN 1 END) AS steering, min(CASE WHEN steers THEN listing.key END) AS steeringSample
