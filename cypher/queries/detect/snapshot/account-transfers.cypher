// Money from one account into another: all payments between two accounts as one row, with one payment as its evidence.
MATCH (payer:PaymentAccount)<-[:FROM]-(payment:Payment)-[link:TO]->(payee:PaymentAccount)
WHERE payer <> payee
RETURN payer.key AS payer, payee.key AS payee, min(payment.key) AS via,
       min(link.firstSeen) AS firstSeen, max(link.lastSeen) AS lastSeen
