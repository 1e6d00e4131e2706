// All come from the store's own counters.
MATCH (n) WITH count(n) AS count RETURN 'nodes' AS what, count
UNION ALL
MATCH (m:Migration) WITH count(m) AS count RETURN 'migrations' AS what, count
UNION ALL
MATCH ()-[l]->() WITH count(l) AS count RETURN 'links' AS what, count
