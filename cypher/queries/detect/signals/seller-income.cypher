// A year's income in dollars of sellers in the United States, into accounts that no other seller is paid into.
// Rounded to the cent: a sum of decimals depends on the order in which they come.
UNWIND $sellers AS key
MATCH (seller:Entity {key: key})-[:PAID_TO]->(account:PaymentAccount)
WHERE seller.country = 'US' AND NOT EXISTS { (account)<-[:PAID_TO]-(other:Seller) WHERE other <> seller }
MATCH (account)<-[:TO]-(payment:Payment)
WHERE payment.currency = 'USD' AND payment.paidAt > $since AND payment.paidAt < $until
RETURN key AS seller, account.key AS account, count(payment) AS sales, round(sum(payment.amount), 2) AS amount
