// An account that one seller alone is paid into, in a name that stands on no other account, is left out.
MATCH (account:PaymentAccount)-[link:NAMED]->(name:Name)
WHERE COUNT { (name)<-[:NAMED]-() } > 1 OR COUNT { (account)<-[:PAID_TO]-() } > 1
   OR EXISTS { (name)-[:LIKELY_SAME]-() } OR name.key IN $alike
MATCH (account)<-[:PAID_TO]-(seller:Seller)
WITH name, collect([seller.key, account.key, 'NAMED', link.firstSeen, link.lastSeen]) AS uses
RETURN name.key AS value, 'Name' AS kind, uses
