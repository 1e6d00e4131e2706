// A graph of plain data in the memory of Graph Data Science: the nodes are numbers, nothing in the database stands for them.
UNWIND range(0, size($sources) - 1) AS at
RETURN gds.graph.project(
  $graph, $sources[at], $targets[at],
  {relationshipProperties: {weight: toFloat($weights[at])}},
  {undirectedRelationshipTypes: ['*']}
) AS projected
