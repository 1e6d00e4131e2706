UNWIND $rows AS row
MERGE (group:Group {id: row[1]})
ON CREATE SET group.bornRun = $run, group.bornAt = $asOf
WITH row, group
MATCH (seller:Entity {key: row[0]})
CREATE (seller)-[link:MEMBER_OF {role: row[2], confidence: row[3], since: row[4], sinceRun: $run}]->(group)
RETURN count(link) AS changed
