MERGE (current:Current {name: 'run'})
SET current.seq = $seq
RETURN current.seq AS seq
