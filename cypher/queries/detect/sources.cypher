// Who supplies the supplier: a factory behind distributors joins their customers. The row behind is the last step's.
MATCH (seller:Seller)<-[link:SUPPLIES]-(supplier:Entity)<-[:SUPPLIES]-(source:Entity)
WHERE source <> seller
RETURN seller.key AS seller, source.key AS value, 'Source' AS kind,
       supplier.key AS via, type(link) AS type, link.firstSeen AS firstSeen, link.lastSeen AS lastSeen
