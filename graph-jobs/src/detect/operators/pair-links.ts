import { joinsAlone } from '../links/link-weights.ts';
import { usersOf, valuesOfAll, type Projection } from '../links/projection.ts';
import type { ValueWeights } from '../links/weigh-values.ts';

/** Two sellers of one component and the chance (0 to 1) that they belong together, from everything they share. */
export interface PairLink {
  /** Places in the component, a < b. */
  readonly a: number;
  readonly b: number;
  /** Chance of one racket. */
  readonly together: number;
}

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
    .map(([name, evidence]) => ({
      a: Math.floor(name / members.length),
      b: name % members.length,
      together: addUp(evidence),
    }));
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

function addUp(evidence: Evidence[]): number {
  // In the order of their kinds, so that rounding never depends on the order of the values.
  if (evidence.length > 1) evidence.sort((x, y) => (x.kind < y.kind ? -1 : 1));
  return 1 - evidence.reduce((apart, { weight }) => apart * (1 - weight), 1);
}
