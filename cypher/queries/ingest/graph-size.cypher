// All come from the store's own counters.
MATCH (n) RETURN 'nodes' AS what, count(n) AS count
UNION ALL
MATCH (m:Migration) RETURN 'migrations' AS what, count(m) AS count
UNION ALL
MATCH ()-[l]->() RETURN 'links' AS what, count(l) AS count
