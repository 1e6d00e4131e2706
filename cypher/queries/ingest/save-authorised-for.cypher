// A row: from, to, contributors, firstSeen, lastSeen, sources, firstSource, latestSource, validFrom, validTo.
UNWIND $rows AS row
MATCH (a:Entity {key: row[0]})
MATCH (b:Entity {key: row[1]})
MERGE (a)-[l:AUTHORISED_FOR]->(b)
SET l.contributors = row[2], l.firstSeen = row[3], l.lastSeen = row[4], l.sources = row[5],
  l.firstSource = row[6], l.latestSource = row[7],
  l.validFrom = row[8], l.validTo = row[9]
RETURN count(l) AS saved
