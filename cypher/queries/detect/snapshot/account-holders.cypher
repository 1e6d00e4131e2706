// The sellers that are paid into an account; no row for an account that is nobody's.
UNWIND $accounts AS key
MATCH (:Value {key: key})<-[:PAID_TO]-(seller:Seller)
RETURN key AS account, collect(seller.key) AS sellers
