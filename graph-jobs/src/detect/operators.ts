import { DisjointSets } from './disjoint-sets.ts';
import type { PairLink } from './pair-links.ts';

/** Two accounts are one hand from this chance on, and then only when two kinds of identity say so. */
const ONE_HAND = 0.75;
const KINDS_NEEDED = 2;

/**
 * The accounts that one hand runs, within one component.
 * @param members seller indices
 * @param pairs places among the members
 * @returns a partition of the members: ascending indices, ordered by smallest
 */
export function findOperators(members: readonly number[], pairs: readonly PairLink[]): number[][] {
  const sets = new DisjointSets(members.length);
  for (const { a, b, oneHand, identities } of pairs) {
    if (oneHand >= ONE_HAND && identities >= KINDS_NEEDED) sets.union(a, b);
  }
  return sets.sets().map((set) => set.map((at) => members[at] ?? 0));
}
