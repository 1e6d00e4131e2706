// Who owns, directs or is an associate of whom, whatever stands at the ends. One read for each type: the planner finds
// all links of one type at once, and for several types together it may scan all nodes.
MATCH (source)-[link:OWNS]->(target)
RETURN source.key AS source, 'OWNS' AS type, target.key AS target, link.firstSeen AS firstSeen, link.lastSeen AS lastSeen
UNION ALL
MATCH (source)-[link:DIRECTS]->(target)
RETURN source.key AS source, 'DIRECTS' AS type, target.key AS target, link.firstSeen AS firstSeen, link.lastSeen AS lastSeen
UNION ALL
MATCH (source)-[link:ASSOCIATE]->(target)
RETURN source.key AS source, 'ASSOCIATE' AS type, target.key AS target, link.firstSeen AS firstSeen, link.lastSeen AS lastSeen
