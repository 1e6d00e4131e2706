import { singletons, type Level } from './level.ts';

type Rows = Pick<Level, 'size' | 'offsets' | 'targets'>;

/**
 * The connected part that each node is in, named by its smallest node (union-find with path halving, Tarjan 1975).
 * @param within where given, only links inside its communities connect
 */
export function connectedParts({ size, offsets, targets }: Rows, within?: Int32Array): Int32Array {
  const parent = singletons(size);
  for (let node = 0; node < size; node++) {
    let root = node;
    for (let at = offsets[node]!, end = offsets[node + 1]!; at < end; at++) {
      const other = targets[at]!;
      if (other > node || (within && within[other] !== within[node])) continue;
      const far = find(parent, other);
      if (far < root) root = parent[root] = far;
      else parent[far] = root;
    }
  }
  for (let node = 0; node < size; node++) parent[node] = find(parent, node);
  return parent;
}

function find(parent: Int32Array, node: number): number {
  let here = node;
  while (parent[here] !== here) here = parent[here] = parent[parent[here]!]!;
  return here;
}
