import type { CommunityGraph } from './engine.ts';

type Rows = Pick<CommunityGraph, 'size' | 'offsets' | 'targets' | 'weights'>;

/** Whether each row lists its neighbours in ascending order. */
export function hasOrderedRows({ size, offsets, targets }: Rows): boolean {
  for (let node = 0; node < size; node++) {
    for (let at = offsets[node]! + 1, end = offsets[node + 1]!; at < end; at++) {
      if (targets[at]! < targets[at - 1]!) return false;
    }
  }
  return true;
}

/** The same rows in ascending order, so that an answer can't hang on the order in which links came. */
export function orderRows<T extends Rows>(graph: T): T {
  if (hasOrderedRows(graph)) return graph;
  const { size, offsets, targets, weights } = graph;
  const next = offsets.slice();
  const ordered = new Int32Array(targets.length);
  const orderedWeights = weights && new Float64Array(targets.length);
  // Each node in turn into the rows of its neighbours.
  for (let node = 0; node < size; node++) {
    for (let at = offsets[node]!, end = offsets[node + 1]!; at < end; at++) {
      const link = next[targets[at]!]!++;
      ordered[link] = node;
      if (orderedWeights) orderedWeights[link] = weights![at]!;
    }
  }
  return { ...graph, targets: ordered, weights: orderedWeights };
}
