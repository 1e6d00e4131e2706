MATCH (message:OutboxMessage)
WHERE message.state IN ['waiting', 'sending']
SET message.notBefore = 0
RETURN count(message) AS due
