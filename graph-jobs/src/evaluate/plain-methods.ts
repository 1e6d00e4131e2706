import { UndirectedGraph } from 'graphology';
import louvainModule from 'graphology-communities-louvain';
import { Draw } from '../generate/draw.ts';
import type { ReportedRun } from './measures.ts';
import { groupByValue, type ValuePairs } from './value-pairs.ts';

// Its types describe a module with a default; at run time the module is the function itself.
const louvain = louvainModule as unknown as typeof louvainModule.default;

// A cluster below this size is no report: the smallest racket has three sellers.
const SMALLEST_REPORT = 3;

/**
 * Today's rule: sellers that share a value are one cluster, and so on from value to value (union-find with path
 * halving). Values with more than `cap` users are left out. Returns a cluster number for each seller.
 */
export function closureBaseline(pairs: ValuePairs, cap = Infinity): Int32Array {
  const { starts, users } = groupByValue(pairs);
  const parents = Int32Array.from(pairs.sellers, (_, i) => i);
  for (let v = 0; v < pairs.values; v++) {
    const [from, to] = [starts[v] as number, starts[v + 1] as number];
    if (to - from > cap) continue;
    for (let i = from + 1; i < to; i++) unite(parents, users[from] as number, users[i] as number);
  }
  return parents.map((_, seller) => findRoot(parents, seller));
}

function unite(parents: Int32Array, a: number, b: number): void {
  const [first, second] = [findRoot(parents, a), findRoot(parents, b)];
  // The smaller number wins, so that cluster numbers do not depend on the order of pairs.
  if (first < second) parents[second] = first;
  else parents[first] = second;
}

function findRoot(parents: Int32Array, seller: number): number {
  let at = seller;
  while (parents[at] !== at) {
    parents[at] = parents[parents[at] as number] as number;
    at = parents[at] as number;
  }
  return at;
}

/**
 * Louvain (Blondel et al., 2008) on the graph of sellers and the values they use; values of one seller change
 * nothing there and are left out. Same seed, same clusters.
 */
export function louvainBaseline(pairs: ValuePairs, seed: number): Int32Array {
  const { starts, users } = groupByValue(pairs);
  const graph = new UndirectedGraph();
  for (let v = 0; v < pairs.values; v++) {
    const [from, to] = [starts[v] as number, starts[v + 1] as number];
    if (to - from < 2) continue;
    graph.addNode(`v${v}`);
    for (let i = from; i < to; i++) {
      graph.mergeNode(`s${users[i] as number}`);
      graph.addEdge(`v${v}`, `s${users[i] as number}`);
    }
  }
  let step = 0;
  const root = Draw.of(seed).at('louvain');
  const communities = graph.size > 0 ? louvain(graph, { rng: () => root.at(step++).uniform() }) : {};
  // A seller that shares nothing is alone: numbered beyond all communities.
  return Int32Array.from(pairs.sellers, (_, i) => communities[`s${i}`] ?? graph.order + i);
}

/** The clusters of three sellers and more as if a run had reported them, its operators being the same clusters. */
export function reportClusters(pairs: ValuePairs, clusters: Int32Array): ReportedRun {
  const sizes = new Map<number, number>();
  for (const cluster of clusters) sizes.set(cluster, (sizes.get(cluster) ?? 0) + 1);
  const rows = pairs.sellers.map((sellerId, i) => ({ sellerId, cluster: clusters[i] as number }));
  return {
    members: rows
      .filter(({ cluster }) => (sizes.get(cluster) ?? 0) >= SMALLEST_REPORT)
      .map(({ sellerId, cluster }) => ({ sellerId, racketId: `cluster-${cluster}` })),
    operators: rows.map(({ sellerId, cluster }) => ({ sellerId, operatorId: `cluster-${cluster}` })),
  };
}
