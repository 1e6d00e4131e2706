UNWIND range(0, size($sources) - 1) AS at
MATCH (source) WHERE id(source) = $sources[at]
MATCH (target) WHERE id(target) = $targets[at]
CREATE (source)-[:USES]->(target)
RETURN count(*) AS saved
