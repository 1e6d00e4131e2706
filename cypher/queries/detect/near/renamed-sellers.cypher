// Sellers paid under a name that by now stands on a provider's account too, and says nothing any more; firstSource tells
// in which delivery a link came first, but for the few rows that had waited for an owner.
UNWIND $accounts AS key
MATCH (account:Value {key: key})-[link:NAMED]->(name:Name)
WHERE (link.firstSource >= $newFrom OR link.sources <= $widest) AND COUNT { (account)<-[:PAID_TO]-(:Seller) } > $widest
MATCH (name)<-[:NAMED]-(other:PaymentAccount)
WHERE other <> account AND COUNT { (other)<-[:PAID_TO]-(:Seller) } <= $widest
MATCH (other)<-[:PAID_TO]-(seller:Seller)
RETURN DISTINCT seller.key AS seller
