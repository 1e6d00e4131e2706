// The store keeps these counts, so that nothing is scanned.
CALL () { MATCH (n:Seller) RETURN 'Seller' AS name, count(n) AS amount
UNION ALL MATCH (n:Store) RETURN 'Store' AS name, count(n) AS amount
UNION ALL MATCH (n:Party) RETURN 'Party' AS name, count(n) AS amount
UNION ALL MATCH (n:Listing) RETURN 'Listing' AS name, count(n) AS amount
UNION ALL MATCH (n:Shipment) RETURN 'Shipment' AS name, count(n) AS amount
UNION ALL MATCH (n:Value) RETURN 'Value' AS name, count(n) AS amount
UNION ALL MATCH (n:Racket) RETURN 'Racket' AS name, count(n) AS amount }
RETURN name, amount
