// Of all rackets and groups, or of the given ones.
MATCH (community:Racket)
WHERE $of IS NULL OR community.id IN $of
MATCH (community)<-[link:MEMBER_OF]-(seller:Seller)
WHERE link.untilRun IS NULL
RETURN seller.key AS seller, community.id AS community, 'Racket' AS kind, community.bornAt AS bornAt,
       link.role AS role, link.confidence AS confidence, link.chainRole AS chainRole, link.pinned AS pinned, coalesce(link.since, community.bornAt) AS since
UNION ALL
MATCH (community:Group)
WHERE $of IS NULL OR community.id IN $of
MATCH (community)<-[link:MEMBER_OF]-(seller:Seller)
WHERE link.untilRun IS NULL
RETURN seller.key AS seller, community.id AS community, 'Group' AS kind, community.bornAt AS bornAt,
       link.role AS role, link.confidence AS confidence, link.chainRole AS chainRole, link.pinned AS pinned, coalesce(link.since, community.bornAt) AS since
