MATCH (seller:Seller)
WHERE seller.openedAt IS NOT NULL
RETURN left(seller.openedAt, 10) AS openedAt, count(*) AS sellers
