MATCH (listing:Listing)
WHERE listing.price IS NOT NULL AND listing.brand IS NOT NULL
RETURN listing.brand AS brand, listing.category AS category, listing.currency AS currency,
       percentileCont(listing.price, 0.5) AS median, count(listing) AS listings
