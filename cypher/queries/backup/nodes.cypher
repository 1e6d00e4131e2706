// What only the writer changes, in the order of the store. What tells of a database itself (schema, leases) is made anew.
MATCH (n)
WHERE NOT n:Migration AND NOT n:Lease AND NOT n:LeaseTerm AND NOT n:Restoring
  AND none(label IN labels(n) WHERE label IN $desk)
RETURN id(n) AS id, labels(n) AS labels, properties(n) AS properties
