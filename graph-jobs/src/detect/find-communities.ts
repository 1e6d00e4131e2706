import type { CommunityEngine } from './communities/engine.ts';
import { partition } from './communities/partition.ts';
import { findComponents } from './components.ts';
import { findOperators } from './operators.ts';
import { linkPairs } from './pair-links.ts';
import type { Projection } from './projection.ts';
import { rejoin } from './rejoin.ts';
import { drawSeed } from './stable-ids.ts';
import type { ValueWeights } from './weigh-values.ts';

/** What the shared values alone say, before anything is judged: indices into the projection's sellers. */
export interface Communities {
  /** Communities of two or more sellers, each connected. */
  readonly communities: readonly (readonly number[])[];
  /** Operators of two or more sellers. */
  readonly operators: readonly (readonly number[])[];
  /** Sellers in the largest component. */
  readonly largestComponent: number;
}

/** Components, operators inside each, and communities inside each. */
export function findCommunities(
  projection: Projection,
  weights: ValueWeights,
  { engine, seed }: { engine: CommunityEngine; seed: number },
): Communities {
  const components = findComponents(projection, weights);
  const communities: number[][] = [];
  const operators: number[][] = [];
  for (const members of components) {
    const pairs = linkPairs(projection, weights, members);
    operators.push(...findOperators(members, pairs));
    const place = new Map(members.map((member, at) => [member, at]));
    const links = pairs.map(({ a, b, together }) => [place.get(a) ?? 0, place.get(b) ?? 0, together] as const);
    const key = projection.sellers[members[0] ?? 0] ?? '';
    const parts = partition({ size: members.length, links }, engine, drawSeed(seed, key));
    const named = parts.map((part) => part.map((at) => members[at] ?? 0));
    communities.push(...rejoin(projection, weights, named));
  }
  return {
    communities: communities.filter((community) => community.length > 1),
    operators: operators.filter((operator) => operator.length > 1),
    largestComponent: Math.max(0, ...components.map((component) => component.length)),
  };
}
