// Sellers of whom detection would read other facts than before, by what was written since.
// Holders: the seller itself, whose store it is, whom it runs.
UNWIND $holders AS key
MATCH (:Entity {key: key})-[:OPERATES*0..1]-(seller:Seller)
RETURN seller.key AS seller
UNION
UNWIND $listings AS key
MATCH (:Entity {key: key})<-[:LISTS]-()-[:OPERATES*0..1]-(seller:Seller)
RETURN seller.key AS seller
UNION
// Whoever lists the same picture, unless it was everybody's before: `fresh` of its listings are new.
UNWIND $listings AS key
MATCH (:Entity {key: key})-[:DEPICTS]->(image:Image)
WITH image, count(*) AS fresh
WHERE COUNT { (image)<-[:DEPICTS]-() } - fresh <= $image
MATCH (image)<-[:DEPICTS]-()<-[:LISTS]-()-[:OPERATES*0..1]-(seller:Seller)
RETURN seller.key AS seller
UNION
UNWIND $shipments AS key
MATCH (:Entity {key: key})<-[:SENT]-()-[:OPERATES*0..1]-(seller:Seller)
RETURN seller.key AS seller
UNION
// An address that has become a depot: its other senders are no longer asked what they send there.
UNWIND $shipments AS key
MATCH (:Entity {key: key})-[:SHIPPED_TO]->(place:Address)
WITH place, count(*) AS fresh
WITH place, fresh, COUNT { (place)<-[:SHIPPED_TO]-() } AS parcels
WHERE parcels > $place AND parcels - fresh <= $place
MATCH (place)<-[:SHIPPED_TO]-()<-[:SENT]-()-[:OPERATES*0..1]-(seller:Seller)
RETURN seller.key AS seller
UNION
UNWIND $outcomes AS key
MATCH (:Entity {key: key})-[:CONCERNS]->(about:Seller|Store|Party)-[:OPERATES*0..1]-(seller:Seller)
RETURN seller.key AS seller
UNION
UNWIND $outcomes AS key
MATCH (:Entity {key: key})-[:CONCERNS]->()-[:SUPPLIES]->(seller:Seller)
RETURN seller.key AS seller
UNION
// A provider's account tells nothing of those who are paid into it.
UNWIND $payments AS key
MATCH (:Entity {key: key})-[:FROM|TO]->(account:PaymentAccount)
WITH account, count(*) AS fresh
WHERE COUNT { (account)<-[:TO]-() } + COUNT { (account)<-[:FROM]-() } - fresh <= $flows
   OR COUNT { (account)<-[:PAID_TO]-(:Seller) } = 1
MATCH (account)<-[:PAID_TO]-(seller:Seller)
RETURN seller.key AS seller
UNION
// A payment to oneself is told by the name that both accounts are held in.
UNWIND $accounts AS key
MATCH (account:Value {key: key})-[:NAMED]->(:Name)<-[:NAMED]-(other:PaymentAccount)
WHERE EXISTS { (other)<-[:FROM|TO]-(:Payment)-[:FROM|TO]->(account) }
MATCH (other)<-[:PAID_TO]-(seller:Seller)
RETURN seller.key AS seller
UNION
UNWIND $brands AS key
MATCH (:Entity {key: key})<-[:AUTHORISED_FOR]-(seller:Seller)
RETURN seller.key AS seller
UNION
UNWIND $addresses AS key
MATCH (:Value {key: key})<-[:LOCATED_AT]-()-[:OPERATES*0..1]-(seller:Seller)
RETURN seller.key AS seller
UNION
// A name that is new on a provider's account is shown where members of a racket are paid there; told of once more it is
// as it was. firstSource tells in which delivery it came first, but for the few rows that had waited for an owner.
UNWIND $accounts AS key
MATCH (account:Value {key: key})-[named:NAMED]->(:Name)
WHERE named.firstSource >= $newFrom OR named.sources <= $widest
MATCH (account)<-[:PAID_TO]-(seller:Seller)-[link:MEMBER_OF]->(:Racket)
WHERE link.untilRun IS NULL
RETURN seller.key AS seller
