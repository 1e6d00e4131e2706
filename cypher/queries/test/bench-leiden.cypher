// As fast as it goes: on all threads, without a seed, and nothing sent back but the sums.
CALL gds.leiden.stats($graph, {})
YIELD communityCount, modularity
RETURN communityCount, modularity
