import { DisjointSets } from './disjoint-sets.ts';
import { linkKind } from './link-weights.ts';
import type { PairLink } from './pair-links.ts';

/** Two accounts are one hand from this chance on, and then only when two kinds of identity say so. */
const ONE_HAND = 0.75;
const KINDS_NEEDED = 2;

/**
 * The accounts that one hand runs, within one component.
 * @param members seller indices
 * @returns a partition of the members: ascending indices, ordered by smallest
 */
export function findOperators(members: readonly number[], pairs: readonly PairLink[]): number[][] {
  const place = new Map(members.map((member, at) => [member, at]));
  const sets = new DisjointSets(members.length);
  for (const pair of pairs) {
    if (!isOneHand(pair)) continue;
    sets.union(place.get(pair.a) ?? 0, place.get(pair.b) ?? 0);
  }
  return sets.sets().map((set) => set.map((at) => members[at] ?? 0));
}

function isOneHand(pair: PairLink): boolean {
  const identity = pair.kinds.filter((kind) => linkKind(kind).level === 'operator');
  return pair.oneHand >= ONE_HAND && identity.length >= KINDS_NEEDED;
}
