import { carriersOf, findCrossings, type Crossing } from './crossings.ts';
import { DisjointSets } from '../links/disjoint-sets.ts';
import type { Projection } from '../links/projection.ts';
import type { ValueWeights } from '../links/weigh-values.ts';

/** Groups belong together from this much independent evidence across them on. */
const TOGETHER = 0.45;
/** Of a group, so many of its sellers must carry what crosses: one customer in common does not make two groups one. */
const CARRIERS = 0.1;
/** What crosses must be more than what chance does to a single pair of all the groups around. */
const ONE_BY_CHANCE = 1;
/** Of groups of five and fewer one seller is enough, whatever crosses elsewhere. */
const CARRIERS_OF_FEW = 0.2;

/**
 * Joins groups of one part of a component again where independent values add up across them. Modularity cuts a chain of
 * operators behind one factory into pieces; what holds two rackets apart is not that few links cross, but that what
 * crosses says little, that a single seller carries it, or that as much crosses everywhere around. A single value
 * between two single sellers is a bridge: alone it joins nothing, unless it is declared, paid or photographed: those
 * are no slips of the pen.
 *
 * What several sellers carry goes first, for it hardly ever misleads. What rests on one alone is looked at when the
 * groups have grown by the other, the surest first: among hundreds of groups some such link always leads on to the
 * next.
 * @param groups disjoint lists of seller indices
 */
export function rejoin(projection: Projection, weights: ValueWeights, groups: number[][]): number[][] {
  let now = groups;
  while (now.length > 1) {
    const holding = findCrossings(projection, weights, now).filter((crossing) => holds(crossing, now));
    if (holding.length === 0) break;
    const carried = holding.filter((crossing) => carriersOf(crossing) > 1);
    now = join(now, carried.length > 0 ? carried : pairOff(holding));
  }
  return now;
}

function holds(crossing: Crossing, groups: readonly (readonly number[])[]): boolean {
  const { a, b, doubt, values, sellers, sturdy, carriersA, carriersB, byChance } = crossing;
  const isBridge = values === 1 && sellers <= 2 && !sturdy;
  if (isBridge || 1 - doubt < TOGETHER) return false;
  const several = carriersOf(crossing) > 1;
  const share = Math.min(carriersA.size / (groups[a]?.length ?? 1), carriersB.size / (groups[b]?.length ?? 1));
  if (share < CARRIERS) return false;
  return byChance < ONE_BY_CHANCE || (!several && share >= CARRIERS_OF_FEW);
}

/** The surest crossings of which no two touch one group. */
function pairOff(crossings: readonly Crossing[]): Crossing[] {
  const taken = new Set<number>();
  const surest = [...crossings].sort((x, y) => x.doubt - y.doubt || x.a - y.a || x.b - y.b);
  return surest.filter(({ a, b }) => {
    if (taken.has(a) || taken.has(b)) return false;
    taken.add(a).add(b);
    return true;
  });
}

function join(groups: readonly (readonly number[])[], crossings: readonly Crossing[]): number[][] {
  const sets = new DisjointSets(groups.length);
  for (const { a, b } of crossings) sets.union(a, b);
  return sets.sets().map((set) => set.flatMap((at) => groups[at] ?? []).sort((a, b) => a - b));
}
