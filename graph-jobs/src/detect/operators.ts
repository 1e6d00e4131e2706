import { DisjointSets } from './disjoint-sets.ts';
import type { PairLink } from './pair-links.ts';

/** Two accounts are one hand from this chance on. */
const ONE_HAND = 0.7;

/**
 * Kinds that may say so alone, where nothing speaks against it: what a person has in hand. Two kinds are needed of the
 * others: a network shares payees and warehouses without being one hand.
 */
const SPEAKS_ALONE = new Set(['Phone', 'Email', 'Device', 'Handle']);

/**
 * The accounts that one hand runs, within one component. A declared operator is believed; two kinds of identity are;
 * one alone only where nothing speaks against it, and never as a bridge: the only link between two hands that are
 * known each by more than one account is held back.
 * @param members seller indices
 * @param pairs places among the members
 * @returns a partition of the members: ascending indices, ordered by smallest
 */
export function findOperators(members: readonly number[], pairs: readonly PairLink[]): number[][] {
  const sets = new DisjointSets(members.length);
  for (const pair of pairs) if (isBeyondDoubt(pair)) sets.union(pair.a, pair.b);
  for (const { a, b } of withoutBridges(pairs.filter(isOneHand), sets)) sets.union(a, b);
  return sets.sets().map((set) => set.map((at) => members[at] ?? 0));
}

function isBeyondDoubt({ oneHand, identities }: PairLink): boolean {
  return identities.includes('Party') || (oneHand >= ONE_HAND && identities.length > 1);
}

function isOneHand({ oneHand, identities }: PairLink): boolean {
  const [only, another] = identities;
  return oneHand >= ONE_HAND && only !== undefined && !another && SPEAKS_ALONE.has(only);
}

/** The pairs of which another joins the same two sets as well, or of which one set is a single account. */
function withoutBridges(pairs: readonly PairLink[], sets: DisjointSets): PairLink[] {
  const nameOf = ({ a, b }: PairLink) => {
    const [one, other] = [sets.find(a), sets.find(b)];
    return `${Math.min(one, other)} ${Math.max(one, other)}`;
  };
  const joining = new Map<string, number>();
  for (const pair of pairs) joining.set(nameOf(pair), (joining.get(nameOf(pair)) ?? 0) + 1);
  const known = pairs.map((pair) => sets.sizeOf(pair.a) === 1 || sets.sizeOf(pair.b) === 1);
  return pairs.filter((pair, at) => known[at] || (joining.get(nameOf(pair)) ?? 0) > 1);
}
