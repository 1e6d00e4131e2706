import { comparableBit, joinsAlone, linkKind } from '../links/link-weights.ts';
import { usersOf, valuesOfAll, type Projection } from '../links/projection.ts';
import type { ValueWeights } from '../links/weigh-values.ts';

/** Two sellers of one component and the chance (0 to 1) that they belong together, from everything they share. */
export interface PairLink {
  /** Places in the component, a < b. */
  readonly a: number;
  readonly b: number;
  /** Chance of one racket. */
  readonly together: number;
  /**
   * Chance of one operator: identity alone counts here. Where it rests on a single kind, what both have but don't share
   * counts against it.
   */
  readonly oneOperator: number;
  /** Different kinds of identity that they share. */
  readonly identities: readonly string[];
}

/** The odds of one operator are so much lower for each kind of which both have one and share none. */
const ODDS_OF_DIFFERENCE = 0.6;

/**
 * Joins the users of each linking value in pairs and adds up independent evidence: 1 - prod(1 - weight), the noisy-or
 * (Pearl 1988). Of several values of one kind only the strongest counts, for they are rarely independent. Who has but a
 * name in common shares nothing.
 * @param members seller indices of one component, ascending
 * @returns the pairs that share something, ordered by a, then b
 */
export function linkPairs(projection: Projection, weights: ValueWeights, members: readonly number[]): PairLink[] {
  const place = new Map(members.map((member, at) => [member, at]));
  const pairs = new Map<number, Evidence[]>();
  for (const value of valuesOfAll(projection, members)) {
    const weight = weights[value] ?? 0;
    if (weight === 0) continue;
    const kind = projection.values.kinds[value] ?? '';
    const users: number[] = [];
    for (const user of usersOf(projection, value)) {
      const at = place.get(user);
      if (at !== undefined) users.push(at);
    }
    for (let i = 0; i < users.length; i++) {
      const first = (users[i] as number) * members.length;
      for (let j = i + 1; j < users.length; j++) keepBest(pairs, first + (users[j] as number), kind, weight);
    }
  }
  return [...pairs]
    .filter(([, evidence]) => evidence.some(({ kind }) => joinsAlone(kind)))
    .sort(([x], [y]) => x - y)
    .map(([name, evidence]) => {
      const [a, b] = [Math.floor(name / members.length), name % members.length];
      const both = (projection.held[members[a] ?? 0] ?? 0) & (projection.held[members[b] ?? 0] ?? 0);
      return { a, b, ...addUp(evidence, both) };
    });
}

interface Evidence {
  readonly kind: string;
  weight: number;
}

function keepBest(pairs: Map<number, Evidence[]>, name: number, kind: string, weight: number): void {
  const evidence = pairs.get(name);
  if (!evidence) {
    pairs.set(name, [{ kind, weight }]);
    return;
  }
  for (const known of evidence) {
    if (known.kind !== kind) continue;
    if (weight > known.weight) known.weight = weight;
    return;
  }
  evidence.push({ kind, weight });
}

/** @param both bits of the comparable kinds that both sellers have */
function addUp(evidence: Evidence[], both: number): Omit<PairLink, 'a' | 'b'> {
  let [apart, otherOperators, differing] = [1, 1, both];
  const identities: string[] = [];
  // In the order of their kinds, so that rounding never depends on the order of the values.
  if (evidence.length > 1) evidence.sort((x, y) => (x.kind < y.kind ? -1 : 1));
  for (const { kind, weight } of evidence) {
    apart *= 1 - weight;
    if (linkKind(kind).level !== 'operator') continue;
    otherOperators *= 1 - weight;
    identities.push(kind);
    differing &= ~comparableBit(kind);
  }
  if (identities.length !== 1) return { together: 1 - apart, oneOperator: 1 - otherOperators, identities };
  const odds = ((1 - otherOperators) / otherOperators) * ODDS_OF_DIFFERENCE ** countBits(differing);
  return { together: 1 - apart, oneOperator: odds / (1 + odds), identities };
}

function countBits(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}
