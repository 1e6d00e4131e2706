// A racket that nobody named is called from now on as what merged into it: by the latest name of those that came. In the
// switch's own transaction, so that nothing is undone, and a run that is done again carries nothing twice.
UNWIND $rows AS row
MATCH (old:RacketName {id: row.from})
MATCH (naming:RacketNaming {id: old.id + ' ' + toString(old.version)})
WHERE naming.name IS NOT NULL
WITH row, naming ORDER BY datetime(naming.at) DESC, row.from
WITH row.into AS racketId, head(collect({name: naming.name, cameWith: row.from, author: row.author})) AS latest
MERGE (called:RacketName {id: racketId})
ON CREATE SET called.version = 0
SET called.askedAt = timestamp()
WITH called, latest
WHERE called.version = 0
SET called.version = 1
CREATE (entry:RacketNaming {id: called.id + ' 1'})
SET entry.racketId = called.id, entry.version = 1, entry.name = latest.name, entry.cameWith = latest.cameWith,
  entry.author = latest.author, entry.at = toString(datetime({epochMillis: timestamp()}))
RETURN count(entry) AS changed
