SHOW TRANSACTIONS
YIELD transactionId AS id, metaData
WHERE metaData.holder = $holder
TERMINATE TRANSACTIONS id
YIELD message
RETURN count(message) AS ended
