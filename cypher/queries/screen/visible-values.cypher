// Which of the given values the asker may see: those with a link that one of their contributors holds.
UNWIND $values AS key
MATCH (value:Value {key: key})
WHERE EXISTS { MATCH (value)-[l]-() WHERE any(c IN l.contributors WHERE c IN $contributors) }
RETURN key
