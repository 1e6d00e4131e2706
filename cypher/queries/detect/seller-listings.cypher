// Listings of the members of communities, one row for each seller, brand, category and currency.
UNWIND $sellers AS key
MATCH (seller:Entity {key: key})-[:OPERATES*0..1]->()-[:LISTS]->(listing:Listing)
RETURN key AS seller, listing.brand AS brand, listing.category AS category, listing.currency AS currency,
       percentileCont(listing.price, 0.5) AS medianPrice, count(listing) AS listings,
       count(listing.removedAt) AS removed, collect(DISTINCT listing.removalReason)[..5] AS reasons,
       min(listing.key) AS sample
