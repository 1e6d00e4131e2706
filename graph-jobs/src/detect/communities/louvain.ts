import { UndirectedGraph } from 'graphology';
import louvainModule from 'graphology-communities-louvain';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { CommunityEngine, WeightedGraph } from './engine.ts';

// A CommonJS module: its function is the default of what Node imports, which its types don't know.
const louvainOf = louvainModule as unknown as typeof louvainModule.default;

/** The modularity method of Blondel et al. (2008), as graphology carries it. */
export const louvain: CommunityEngine = {
  id: 'louvain',
  title: 'Louvain',
  paper: 'Blondel, Guillaume, Lambiotte, Lefebvre: Fast unfolding of communities in large networks, 2008',
  assign(graph, seed) {
    if (graph.links.length === 0) return Array.from({ length: graph.size }, (_, node) => node);
    const assigned = louvainOf(toGraphology(graph), { getEdgeWeight: 'weight', rng: seededRandom(seed) });
    return Array.from({ length: graph.size }, (_, node) => assigned[node] ?? node);
  },
};

function toGraphology(graph: WeightedGraph): UndirectedGraph {
  const built = new UndirectedGraph();
  for (let node = 0; node < graph.size; node++) built.addNode(node);
  for (const [a, b, weight] of graph.links) built.addEdge(a, b, { weight });
  return built;
}

function seededRandom(seed: number): () => number {
  const generator = xoroshiro128plus(seed);
  return () => (generator.next() >>> 0) / 2 ** 32;
}
