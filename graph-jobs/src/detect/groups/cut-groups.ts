import { groupBy } from '../links/group-by.ts';
import { POLICY } from '../policy.ts';
import { components, partComponent, type Parting } from './part-suspects.ts';
import type { Pair } from './weigh-pairs.ts';

/** A group of witnesses, ascending, and how many times as dense as any group it was asked to be. */
export interface Cut {
  readonly group: readonly number[];
  readonly density: number;
}

/** What a group's witnesses say, all together. */
export interface Said {
  /** How many witnesses stay in the group. */
  readonly witnesses: number;
  /** Log-odds that it is a racket; −∞ of one that is too small. */
  readonly logOdds: number;
}

/** Densities that groups are cut at, as multiples of that of any group: each twice the one before. */
const DENSITIES = [1, 2, 4, 8, 16];

/**
 * Cuts groups where their parts say more than the whole. At one density for all, a place that many go through glues rackets
 * and strangers into one group of hundreds, of which few show anything. So each group is parted again at twice the density,
 * and its parts are again; of the whole and of its parts that is taken by which the most witnesses are the most surely in a
 * racket. Two halves of one racket say less than the whole, for each has to speak for itself. One of several partings is
 * best by chance, too: each doubling of the density costs half its logarithm, as a further parameter does (Schwarz 1978).
 * Nothing is cut where no part may be a racket, or where the engine knows no density.
 * @param groups disjoint
 * @param compared all pairs of witnesses that ties may join
 * @param saidBy what a group says
 * @returns disjoint groups, ordered by their first
 */
export function cutGroups(
  groups: readonly (readonly number[])[],
  { compared, saidBy, ...by }: Parting & { compared: readonly Pair[]; saidBy: (group: readonly number[]) => Said },
): Cut[] {
  if (!by.engine.qualities.includes('cpm')) return groups.map((group) => ({ group, density: 1 }));
  const insideOf = pairsInside(groups, compared);
  return groups
    .flatMap((group, at) => bestOf({ group, pairs: insideOf(at), step: 0 }, saidBy, by).cuts)
    .sort((one, other) => (one.group[0] as number) - (other.group[0] as number));
}

/** A group, the pairs inside it, and at which of the densities it was found. */
interface Whole {
  readonly group: readonly number[];
  readonly pairs: readonly Pair[];
  readonly step: number;
}

/** How groups are cut, how much they say, and whether one of them may be a racket. */
interface Best {
  readonly cuts: readonly Cut[];
  readonly says: number;
  readonly mayBeRacket: boolean;
}

function bestOf(whole: Whole, saidBy: (group: readonly number[]) => Said, by: Parting): Best {
  const { witnesses, logOdds } = saidBy(whole.group);
  const density = DENSITIES[whole.step] as number;
  const charged = logOdds - Math.log(density) / 2;
  const uncut = {
    cuts: [{ group: whole.group, density }],
    says: witnesses * Math.log1p(Math.exp(charged)),
    mayBeRacket: charged >= POLICY.judging.keeps,
  };
  const parts = partsOf(whole, by).map((part) => bestOf(part, saidBy, by));
  const says = parts.reduce((sum, part) => sum + part.says, 0);
  const mayBeRacket = parts.some((part) => part.mayBeRacket);
  return mayBeRacket && says > uncut.says ? { cuts: parts.flatMap(({ cuts }) => cuts), says, mayBeRacket } : uncut;
}

/** The parts of a group at the lowest density at which it falls apart; none where it holds at all of them. */
function partsOf({ group, pairs, step }: Whole, by: Parting): Whole[] {
  for (let next = step + 1; next < DENSITIES.length; next++) {
    const densities = [POLICY.parting.resolution * (DENSITIES[next] as number)];
    const tied = components(pairs).flatMap((one) => partComponent(one, { ...by, densities }));
    const taken = new Set(tied.flat());
    const parts = [...tied, ...group.filter((witness) => !taken.has(witness)).map((witness) => [witness])];
    if (parts.length < 2) continue;
    const insideOf = pairsInside(parts, pairs);
    return parts.map((part, at) => ({ group: part, pairs: insideOf(at), step: next }));
  }
  return [];
}

/** The pairs that join two of one group, by its place. */
function pairsInside(groups: readonly (readonly number[])[], pairs: readonly Pair[]) {
  const placeOf = new Map(groups.flatMap((group, at) => group.map((witness) => [witness, at] as const)));
  const joining = pairs.filter(({ a, b, chance }) => {
    return chance > POLICY.ties.floor && placeOf.has(a) && placeOf.get(a) === placeOf.get(b);
  });
  const inside = groupBy(joining, ({ a }) => placeOf.get(a));
  return (at: number): readonly Pair[] => inside.get(at) ?? [];
}
