// The rackets, groups and operators that the given sellers are in.
UNWIND $sellers AS key
MATCH (:Entity {key: key})-[link:MEMBER_OF|RUN_BY]->(gathering:Racket|Group|Operator)
WHERE link.untilRun IS NULL
RETURN DISTINCT gathering.id AS id
