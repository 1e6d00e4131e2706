UNWIND $addresses AS key
MATCH (address:Value {key: key})
RETURN key, COUNT { (address)<-[:LOCATED_AT]-() } AS users
