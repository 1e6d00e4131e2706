import { UndirectedGraph } from 'graphology';
import louvainModule from 'graphology-communities-louvain';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { requireQuality, type CommunityEngine, type CommunityGraph } from './engine.ts';
import { numberByAppearance } from './number-communities.ts';

// A CommonJS module: its function is the default of what Node imports, which its types don't know.
const louvainOf = louvainModule as unknown as typeof louvainModule.default;

/** The modularity method of Blondel et al. (2008), as graphology carries it. */
export const louvain: CommunityEngine = {
  id: 'louvain',
  qualities: ['modularity'],
  assign(graph, { seed, quality }) {
    requireQuality(louvain, quality);
    // Without a link the module throws.
    if (graph.targets.length === 0) return Int32Array.from({ length: graph.size }, (_, node) => node);
    const options = { getEdgeWeight: 'weight', resolution: quality.resolution, rng: seededRandom(seed) } as const;
    const assigned = louvainOf(toGraphology(graph), options);
    return numberByAppearance(Int32Array.from({ length: graph.size }, (_, node) => assigned[node] ?? node));
  },
};

/** Links in ascending order, each once: the module's answer hangs on the order. */
function toGraphology({ size, offsets, targets, weights }: CommunityGraph): UndirectedGraph {
  const built = new UndirectedGraph();
  for (let node = 0; node < size; node++) built.addNode(node);
  for (let node = 0; node < size; node++) {
    const ahead = new Map<number, number>();
    for (let at = offsets[node] ?? 0; at < (offsets[node + 1] ?? 0); at++) {
      const other = targets[at] ?? node;
      if (other > node) ahead.set(other, (ahead.get(other) ?? 0) + (weights?.[at] ?? 1));
    }
    for (const [other, weight] of [...ahead].sort(([a], [b]) => a - b)) built.addEdge(node, other, { weight });
  }
  return built;
}

function seededRandom(seed: number): () => number {
  const generator = xoroshiro128plus(seed);
  return () => (generator.next() >>> 0) / 2 ** 32;
}
