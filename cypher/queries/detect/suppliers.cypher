MATCH (seller:Seller)<-[link:SUPPLIES]-(supplier:Entity)
RETURN seller.key AS seller, supplier.key AS value, 'Supplier' AS kind,
       supplier.key AS via, type(link) AS type, link.firstSeen AS firstSeen, link.lastSeen AS lastSeen
