// One thread: with more the answer is not the same twice.
CALL gds.leiden.stream(
  $graph,
  {gamma: toFloat($resolution), randomSeed: $seed, concurrency: 1, relationshipWeightProperty: 'weight'}
)
YIELD nodeId, communityId
RETURN nodeId AS node, communityId AS community
