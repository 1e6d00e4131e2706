MATCH (group:Group)-[link:SCORED]->(score:Score)
WHERE link.untilRun IS NULL
RETURN group.id AS group, score.assessment AS assessment
