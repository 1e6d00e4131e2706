import { inclusionOf, type Overlap } from './overlap.ts';

/** Less than this in common, and two communities are two. */
const SAME = 0.3;

/**
 * Pairs old and found communities, each at most once: the largest overlap first, so that either is the other's best
 * match of those left. The larger inclusion is at least 0.3.
 * @param order which of two old ones goes first where all else is equal
 */
export function pairOff(overlaps: readonly Overlap[], order: (a: number, b: number) => number): Overlap[] {
  const [olds, founds] = [new Set<number>(), new Set<number>()];
  return overlaps
    .filter((overlap) => inclusionOf(overlap) >= SAME)
    .sort((a, b) => b.shared - a.shared || inclusionOf(b) - inclusionOf(a) || order(a.old, b.old) || a.found - b.found)
    .filter(({ old, found }) => {
      if (olds.has(old) || founds.has(found)) return false;
      olds.add(old);
      founds.add(found);
      return true;
    });
}
