MATCH (seller:Seller)<-[link:OPERATES]-(party:Party)
RETURN seller.key AS seller, party.key AS value, 'Party' AS kind,
       party.key AS via, type(link) AS type, link.firstSeen AS firstSeen, link.lastSeen AS lastSeen
