MATCH (seller:Seller)
RETURN count(seller) AS sellers
