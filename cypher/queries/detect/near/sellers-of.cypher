UNWIND $sellers AS key
MATCH (seller:Entity {key: key})
RETURN seller.key AS key, seller.status AS status, seller.openedAt AS openedAt,
       seller.closedAt AS closedAt, seller.closureReason AS closureReason, seller.country AS country
