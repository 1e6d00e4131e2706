// Ids of groups and operators that begin so: an id made twice has got a suffix.
UNWIND $beginnings AS beginning
MATCH (group:Group)
WHERE group.id STARTS WITH beginning AND EXISTS { MATCH (group)<-[link:MEMBER_OF]-() WHERE link.untilRun IS NULL }
RETURN group.id AS id
UNION ALL
UNWIND $beginnings AS beginning
MATCH (operator:Operator)
WHERE operator.id STARTS WITH beginning AND EXISTS { MATCH (operator)<-[link:RUN_BY]-() WHERE link.untilRun IS NULL }
RETURN operator.id AS id
