// The sellers that operate a store, or that a party operates.
UNWIND $keys AS key
MATCH (:Entity {key: key})-[:OPERATES]-(seller:Seller)
RETURN key, collect(DISTINCT seller.key) AS sellers
