// Sellers who by what was written since use something else than before, or on other days. What one listing alone shows
// and one seller alone sends from is nobody else's, and is left out; `alike` are values that a person said are another one.
UNWIND $holders AS key
MATCH (:Entity {key: key})-[:OPERATES*0..1]-(seller:Seller)
RETURN seller.key AS seller
UNION
// A name on a provider's account is everybody's who is paid there: it says nothing.
// A row: the account, and how many may be paid there for the first time.
UNWIND $accounts AS row
MATCH (account:Value {key: row[0]})
WHERE COUNT { (account)<-[:PAID_TO]-(:Seller) } - row[1] <= $widest
MATCH (account)<-[:PAID_TO]-(seller:Seller)
RETURN seller.key AS seller
UNION
UNWIND $suppliers AS key
MATCH (:Entity {key: key})-[:SUPPLIES]->(seller:Seller)
RETURN seller.key AS seller
UNION
UNWIND $listings AS key
MATCH (listing:Entity {key: key})-[:DEPICTS]->(image:Image)
WHERE COUNT { (image)--() } > 1 OR image.key IN $alike OR COUNT { (listing)<-[:LISTS]-() } > 1
   OR EXISTS { (listing)<-[:LISTS]-(store:Store) WHERE COUNT { (store)<-[:OPERATES]-() } > 1 }
MATCH (listing)<-[:LISTS]-()-[:OPERATES*0..1]-(seller:Seller)
RETURN seller.key AS seller
UNION
UNWIND $shipments AS key
MATCH (shipment:Entity {key: key})<-[:SENT]-()<-[:OPERATES*0..1]-(seller:Seller)
MATCH (shipment)-[:SHIPPED_FROM|SENT_AS]->(value:Value)
WITH DISTINCT seller, value
WHERE value.key IN $alike OR EXISTS { (value)-[:LIKELY_SAME]-() }
   OR EXISTS { (value)<-[:SHIPPED_FROM|SENT_AS]-()<-[:SENT]-()<-[:OPERATES*0..1]-(other:Seller) WHERE other <> seller }
RETURN seller.key AS seller
