MATCH (seller:Seller)-[:OPERATES*0..1]->()-[:LISTS]->(listing:Listing)-[link:DEPICTS]->(image:Image)
RETURN seller.key AS seller, image.key AS value, 'Image' AS kind,
       min(listing.key) AS via, 'DEPICTS' AS type, min(link.firstSeen) AS firstSeen, max(link.lastSeen) AS lastSeen
