import { startLinks, type WeightedLinks } from '../communities/community-graph.ts';
import type { CommunityEngine } from '../communities/engine.ts';
import { partition } from '../communities/partition.ts';
import { findComponents } from '../links/components.ts';
import type { Sharing } from '../operators/estimate-sharing.ts';
import { findOperators } from '../operators/operators.ts';
import { linkPairs, type PairLink } from '../operators/pair-links.ts';
import type { Projection } from '../links/projection.ts';
import { rejoin } from './rejoin.ts';
import { drawSeed } from '../save/stable-ids.ts';
import type { ValueWeights } from '../links/weigh-values.ts';

/** What the shared values alone say, before anything is judged: indices into the projection's sellers. */
export interface Communities {
  /** Communities of two or more sellers, each connected. */
  readonly communities: readonly (readonly number[])[];
  /** Operators of two or more sellers. */
  readonly operators: readonly (readonly number[])[];
  /** What sharing says of one operator here. */
  readonly sharing: Sharing;
  /** Sellers in the largest component. */
  readonly largestComponent: number;
}

/** Components, operators inside each, and communities inside each. */
export function findCommunities(
  projection: Projection,
  weights: ValueWeights,
  { engine, seed, sharing = null }: { engine: CommunityEngine; seed: number; sharing?: Sharing | null },
): Communities {
  const components = findComponents(projection, weights);
  const communities: (readonly number[])[] = [];
  for (const members of components) {
    const pairs = linkPairs(projection, weights, members);
    communities.push(...splitComponent(projection, weights, { members, pairs, engine, seed }));
  }
  return {
    communities: communities.filter((community) => community.length > 1),
    ...findOperators(projection, { stored: sharing }),
    largestComponent: components.reduce((most, { length }) => Math.max(most, length), 0),
  };
}

/** Fewer sellers than this, all connected, are one community. */
const SMALLEST_TO_SPLIT = 4;

function splitComponent(
  projection: Projection,
  weights: ValueWeights,
  component: { members: readonly number[]; pairs: readonly PairLink[]; engine: CommunityEngine; seed: number },
): (readonly number[])[] {
  const { members, pairs, engine, seed } = component;
  if (members.length < SMALLEST_TO_SPLIT) return [members];
  const key = projection.sellers[members[0] ?? 0] ?? '';
  return partition(linksOf(members.length, pairs), engine, drawSeed(seed, key), {
    names: members,
    rejoin: (groups) => rejoin(projection, weights, groups),
  });
}

function linksOf(size: number, pairs: readonly PairLink[]): WeightedLinks {
  const links = startLinks(size, pairs.length);
  for (const [at, { a, b, together }] of pairs.entries()) {
    links.sources[at] = a;
    links.targets[at] = b;
    links.weights[at] = together;
  }
  return links;
}
