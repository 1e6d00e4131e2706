// Both come from the store's own counters.
MATCH (n) WITH count(n) AS nodes
MATCH ()-[l]->()
RETURN nodes, count(l) AS links
