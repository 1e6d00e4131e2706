// Who is paid beside who is declared: the two names of R8.
UNWIND $sellers AS key
MATCH (seller:Entity {key: key})-[:PAID_TO]->(account:PaymentAccount)-[:NAMED]->(name:Name)
OPTIONAL MATCH (seller)<-[:OPERATES]-(party:Party)
RETURN key AS seller, account.key AS account, name.key AS nameKey, collect(DISTINCT party.name) AS owners
