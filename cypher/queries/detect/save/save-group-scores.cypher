UNWIND $rows AS row
MATCH (group:Group {id: row[0]})
CREATE (group)-[link:SCORED {sinceRun: $run}]->(score:Score {id: row[0] + '@' + toString($run)})
SET score.assessment = row[1]
RETURN count(link) AS changed
