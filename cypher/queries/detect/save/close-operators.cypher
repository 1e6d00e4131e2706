UNWIND $rows AS row
MATCH (seller:Entity {key: row[0]})-[link:RUN_BY]->(operator:Operator {id: row[1]})
WHERE link.untilRun IS NULL
SET link.untilRun = $run
RETURN count(link) AS changed
