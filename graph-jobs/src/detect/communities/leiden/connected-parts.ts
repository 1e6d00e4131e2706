import { StaticDisjointSet } from 'mnemonist';
import type { Level } from './level.ts';

type Rows = Pick<Level, 'size' | 'offsets' | 'targets'>;

/**
 * The connected part that each node is in, named by one of its nodes.
 * @param within where given, only links inside its communities connect
 */
export function connectedParts({ size, offsets, targets }: Rows, within?: Int32Array): Int32Array {
  const sets = new StaticDisjointSet(size);
  for (let node = 0; node < size; node++) {
    for (let at = offsets[node]!, end = offsets[node + 1]!; at < end; at++) {
      const other = targets[at]!;
      if (other < node && (!within || within[other] === within[node])) sets.union(other, node);
    }
  }
  return Int32Array.from({ length: size }, (_, node) => sets.find(node));
}
