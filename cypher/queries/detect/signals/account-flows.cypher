// What came into an account and what left it; an account with thousands of payments is a provider's.
UNWIND $sellers AS key
MATCH (seller:Entity {key: key})-[:PAID_TO]->(account:PaymentAccount)
WHERE COUNT { (account)<-[:TO]-() } >= $fewest AND COUNT { (account)<-[:FROM]-() } >= 1
  AND COUNT { (account)<-[:TO]-() } + COUNT { (account)<-[:FROM]-() } <= $most
MATCH (account)<-[way:TO|FROM]-(payment:Payment)-[:TO|FROM]->(other:PaymentAccount)
WHERE other <> account AND payment.paidAt IS NOT NULL AND payment.amount IS NOT NULL
RETURN key AS seller, account.key AS account, payment.currency AS currency,
       collect([payment.key, type(way), payment.paidAt, payment.amount, other.key,
                EXISTS { (account)-[:NAMED]->(:Name)<-[:NAMED]-(other) }]) AS payments
