// All come from the store's own counters.
MATCH (s:Seller) WITH count(s) AS count RETURN 'sellers' AS what, count
UNION ALL
MATCH ()-[l:USES]->() WITH count(l) AS count RETURN 'links' AS what, count
UNION ALL
MATCH ()-[l:LOCATED_AT]->() WITH count(l) AS count RETURN 'links' AS what, count
UNION ALL
MATCH ()-[l:PAID_TO]->() WITH count(l) AS count RETURN 'links' AS what, count
