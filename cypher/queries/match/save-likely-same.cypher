// A row: the smaller key, the other, p, tier, basis.
UNWIND $rows AS row
MATCH (one:Value {key: row[0]})
MATCH (other:Value {key: row[1]})
MERGE (one)-[link:LIKELY_SAME]->(other)
SET link.p = row[2], link.tier = row[3], link.basis = row[4], link.model = $model
RETURN count(link) AS saved
