MATCH (seller:Seller)-[:PAID_TO]->(account:PaymentAccount)-[link:NAMED]->(name:Name)
RETURN seller.key AS seller, name.key AS value, 'Name' AS kind,
       account.key AS via, type(link) AS type, link.firstSeen AS firstSeen, link.lastSeen AS lastSeen
