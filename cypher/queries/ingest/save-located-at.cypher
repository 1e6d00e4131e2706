// A row: from, to, contributors, firstSeen, lastSeen, sources, firstSource, latestSource, addressRole, lat, lon: one link
// for each role.
UNWIND $rows AS row
MATCH (a:Entity {key: row[0]})
MATCH (b:Value {key: row[1]})
MERGE (a)-[l:LOCATED_AT {addressRole: row[8]}]->(b)
SET l.contributors = row[2], l.firstSeen = row[3], l.lastSeen = row[4], l.sources = row[5],
  l.firstSource = row[6], l.latestSource = row[7], l.lat = toFloat(row[9]), l.lon = toFloat(row[10])
RETURN count(l) AS saved
