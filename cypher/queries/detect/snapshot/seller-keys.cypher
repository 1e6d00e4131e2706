MATCH (seller:Seller)
RETURN seller.key AS key
