MATCH (message:OutboxMessage)
RETURN message.state AS state, count(message) AS messages, min(message.madeAt) AS firstMade
