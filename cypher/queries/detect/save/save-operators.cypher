UNWIND $rows AS row
MERGE (operator:Operator {id: row[1]})
ON CREATE SET operator.bornRun = $run
WITH row, operator
MATCH (seller:Entity {key: row[0]})
CREATE (seller)-[link:RUN_BY {sinceRun: $run}]->(operator)
RETURN count(link) AS changed
