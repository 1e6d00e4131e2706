import { eachPair } from './each-pair.ts';
import { combineWeights } from '../analysis/value-weight.ts';
import { linkKind } from './link-weights.ts';
import type { Projection } from './projection.ts';
import type { ValueWeights } from './weigh-values.ts';

/** Two sellers and the chance (0 to 1) that they belong together, from everything they share. */
export interface PairLink {
  readonly a: number;
  readonly b: number;
  /** Chance of one racket. */
  readonly together: number;
  /** Chance of one hand: identity alone counts here. */
  readonly oneHand: number;
  /** Different kinds of value that they share. */
  readonly kinds: readonly string[];
}

/**
 * Joins the users of each linking value in pairs and adds up independent evidence: 1 - prod(1 - weight), the noisy-or
 * (Pearl 1988). Of several values of one kind only the strongest counts, for they are rarely independent.
 * @param members seller indices of one component
 */
export function linkPairs(projection: Projection, weights: ValueWeights, members: readonly number[]): PairLink[] {
  const inside = new Set(members);
  const pairs = new Map<string, Map<string, number>>();
  for (const at of valuesOfAll(projection, members)) {
    const value = projection.values[at];
    const weight = weights[at] ?? 0;
    if (!value || weight === 0) continue;
    const users = value.users.filter((user) => inside.has(user));
    eachPair(users, (a, b) => keepBest(pairs, `${a} ${b}`, value.kind, weight));
  }
  return [...pairs].map(([name, best]) => toPairLink(name, best)).sort((x, y) => x.a - y.a || x.b - y.b);
}

/** The values of the given sellers, each once, ascending. */
export function valuesOfAll(projection: Projection, members: readonly number[]): number[] {
  return [...new Set(members.flatMap((member) => projection.valuesOf[member] ?? []))].sort((a, b) => a - b);
}

function keepBest(pairs: Map<string, Map<string, number>>, name: string, kind: string, weight: number): void {
  const best = pairs.get(name) ?? new Map<string, number>();
  best.set(kind, Math.max(best.get(kind) ?? 0, weight));
  pairs.set(name, best);
}

function toPairLink(name: string, best: ReadonlyMap<string, number>): PairLink {
  const [a = 0, b = 0] = name.split(' ').map(Number);
  const identity = [...best].filter(([kind]) => linkKind(kind).level === 'operator');
  const oneHand = combineWeights(identity.map(([, weight]) => weight));
  return { a, b, together: combineWeights([...best.values()]), oneHand, kinds: [...best.keys()].sort() };
}
