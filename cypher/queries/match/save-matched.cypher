// A row: key, then the value's block under each rule; no block is null and is in no index.
UNWIND $rows AS row
MATCH (value:Value {key: row[0]})
SET value.matchedBy = $model, value.block1 = row[1], value.block2 = row[2], value.block3 = row[3], value.block4 = row[4]
RETURN count(value) AS saved
