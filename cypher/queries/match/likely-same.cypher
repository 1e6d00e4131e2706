// What detection treats as one.
MATCH (one:Value)-[link:LIKELY_SAME]->(other:Value)
WHERE link.tier = 'same'
RETURN one.key AS one, other.key AS other, link.p AS p
