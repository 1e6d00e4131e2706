// All come from the store's own counters.
CALL () { MATCH (n) RETURN count(n) AS nodes }
CALL () { MATCH (m:Migration) RETURN count(m) AS migrations }
CALL () { MATCH ()-[l]->() RETURN count(l) AS links }
RETURN nodes, migrations, links
