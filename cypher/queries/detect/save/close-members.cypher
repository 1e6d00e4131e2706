UNWIND $rows AS row
MATCH (seller:Entity {key: row[0]})-[link:MEMBER_OF]->(community:Racket|Group)
WHERE link.untilRun IS NULL AND community.id = row[1]
SET link.untilRun = $run
RETURN count(link) AS changed
