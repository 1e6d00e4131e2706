MATCH (current:Current {name: 'run'})
RETURN current.seq AS seq
