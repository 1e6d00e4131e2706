CALL gds.graph.project($graph, 'Value', {USES: {orientation: 'UNDIRECTED'}})
YIELD nodeCount, relationshipCount
RETURN nodeCount, relationshipCount
