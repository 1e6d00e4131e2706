import { StaticDisjointSet } from 'mnemonist';
import { groupBy } from '../links/group-by.ts';
import { placeIn, type Projection } from '../links/projection.ts';
import { POLICY } from '../policy.ts';
import { linkByAverage, type Link } from './average-linkage.ts';
import { estimateSharing, oddsOfNothing, oddsOfPair, type Sharing } from './estimate-sharing.ts';
import { gatherShared, type SharedByPairs } from './shared-by-pairs.ts';
import { findWideIdentity } from './wide-identity.ts';

/** Log-odds are counted in whole steps of this size: sums of whole numbers do not depend on their order. */
const STEPS = 1024;

/**
 * The accounts that each operator runs: average linkage over the log-odds that two accounts are one operator's. A
 * declared owner is believed. What else says so is estimated on the data at hand.
 * @param stored what sharing says, as an earlier run estimated it; estimated from the data where there is none
 * @param wide the wide identity, where more than this projection says which values are
 * @param told whether two sellers are one operator's, where it is known: what this step can reach at best is measured so
 * @returns operators of two and more accounts: seller indices, ascending, ordered by smallest
 */
export function findOperators(
  projection: Projection,
  { stored = null, wide, told }: { stored?: Sharing | null; wide?: ReadonlySet<number> | undefined; told?: Told } = {},
): { operators: number[][]; sharing: Sharing } {
  const shared = gatherShared(projection, wide ?? findWideIdentity(projection));
  const sharing = stored ?? estimateSharing(shared.patterns, projection.sellers.length);
  const apart = Math.min(-1, Math.round(oddsOfNothing(sharing) * STEPS));
  const odds = told ? countOdds(shared, told) : shared.patterns.map(({ classes }) => oddsOfPair(classes, sharing));
  const weights = odds.map((one) => Math.round(one * STEPS));
  const links: Link[] = [];
  for (const [at, a] of shared.one.entries()) {
    const weight = weights[shared.pattern[at] as number] as number;
    if (weight > apart) links.push({ a, b: shared.other[at] as number, weight });
  }
  const { declared } = shared;
  const operators = partsOf(projection.sellers.length, links, declared)
    .flatMap(({ members, ...part }) =>
      linkByAverage({ size: members.length, apart, ...part }).map((cluster) =>
        cluster.map((at) => members[at] as number),
      ),
    )
    .sort(([a = 0], [b = 0]) => a - b);
  return { operators, sharing };
}

type Told = (one: number, other: number) => boolean;

/** The log-odds of each pattern by how many of its pairs are one operator's. */
function countOdds({ one, other, pattern, patterns }: SharedByPairs, told: Told): number[] {
  const same = new Float64Array(patterns.length);
  for (const [at, number] of pattern.entries())
    if (told(one[at] as number, other[at] as number)) same[number] = (same[number] as number) + 1;
  return patterns.map(({ pairs }, at) => {
    const odds = ((same[at] as number) + 0.5) / (pairs - (same[at] as number) + 0.5);
    return Math.min(POLICY.signals.most, Math.log(odds));
  });
}

interface Part {
  readonly members: readonly number[];
  readonly links: readonly Link[];
  readonly together: readonly (readonly [number, number])[];
}

/** The connected parts, each with its links by the places of its members. */
function partsOf(size: number, links: readonly Link[], together: readonly (readonly [number, number])[]): Part[] {
  const sets = new StaticDisjointSet(size);
  for (const { a, b } of links) sets.union(a, b);
  for (const [a, b] of together) sets.union(a, b);
  const linksIn = groupBy(links, ({ a }) => sets.find(a));
  const togetherIn = groupBy(together, ([a]) => sets.find(a));
  return sets
    .compile()
    .filter(({ length }) => length > 1)
    .map((members) => {
      const name = sets.find(members[0] as number);
      const placeOf = (member: number) => placeIn(members, member);
      return {
        members,
        links: (linksIn.get(name) ?? []).map(({ a, b, weight }) => ({ a: placeOf(a), b: placeOf(b), weight })),
        together: (togetherIn.get(name) ?? []).map(([a, b]) => [placeOf(a), placeOf(b)] as const),
      };
    });
}
