// Whether there is anything beyond what a database has of itself.
MATCH (n)
WHERE NOT n:Migration AND NOT n:Lease AND NOT n:LeaseTerm AND NOT n:Restoring
WITH n LIMIT 1
RETURN count(n) AS nodes
