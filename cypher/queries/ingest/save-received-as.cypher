// A row: from, to, contributors, firstSeen, lastSeen, sources, firstSource, latestSource.
UNWIND $rows AS row
MATCH (a:Entity {key: row[0]})
MATCH (b:Value {key: row[1]})
MERGE (a)-[l:RECEIVED_AS]->(b)
SET l.contributors = row[2], l.firstSeen = row[3], l.lastSeen = row[4], l.sources = row[5],
  l.firstSource = row[6], l.latestSource = row[7]
RETURN count(l) AS saved
