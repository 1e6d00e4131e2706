// One thread: with more the answer is not the same twice. The tolerance is for one graph; here may be many side by side.
CALL gds.leiden.stream(
  $graph,
  {
    gamma: toFloat($resolution),
    randomSeed: $seed,
    concurrency: 1,
    relationshipWeightProperty: 'weight',
    tolerance: 0.0000001,
    maxLevels: 20
  }
)
YIELD nodeId, communityId
RETURN nodeId AS node, communityId AS community
