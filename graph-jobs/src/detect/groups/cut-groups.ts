import { groupBy } from '../links/group-by.ts';
import { POLICY } from '../policy.ts';
import { components, partAt, type Parting } from './part-suspects.ts';
import type { Belonging } from './peel.ts';
import type { Pair } from './weigh-pairs.ts';

/** A group of witnesses, ascending, and how many times as dense as any group it was asked to be. */
export interface Cut {
  readonly group: readonly number[];
  readonly density: number;
}

/** What a group says: who stays in it, and the log-odds that these are a racket; −∞ where they are too few. */
export interface Said extends Pick<Belonging, 'witnesses'> {
  readonly logOdds: number;
}

/** A group, and what it was found to say. */
type Told<S> = Cut & { readonly said: S };

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
 * @param pairs all that ties may join
 * @param saidBy what a group says; it is asked once of each
 * @returns disjoint groups, ordered by their first, each with what it says
 */
export function cutGroups<S extends Said>(
  groups: readonly (readonly number[])[],
  { pairs, saidBy, ...by }: Parting & { pairs: readonly Pair[]; saidBy: (group: readonly number[]) => S },
): Told<S>[] {
  const joining = pairs.filter(({ chance }) => chance > POLICY.ties.floor);
  const mayCut = by.engine.qualities.includes('cpm');
  const bestOf = ({ group, inside, step }: Whole): Best<S> => {
    const said = saidBy(group);
    const uncut = tellWhole({ group, density: DENSITIES[step] as number, said });
    const parts = mayCut ? partsOf({ group, inside, step }, by).map(bestOf) : [];
    const says = parts.reduce((sum, part) => sum + part.says, 0);
    const mayBeRacket = parts.some((part) => part.mayBeRacket);
    return mayBeRacket && says > uncut.says ? { cuts: parts.flatMap(({ cuts }) => cuts), says, mayBeRacket } : uncut;
  };
  return wholesOf(groups, joining, 0)
    .flatMap((whole) => bestOf(whole).cuts)
    .sort((one, other) => (one.group[0] as number) - (other.group[0] as number));
}

/** A group, the pairs inside it, and at which of the densities it was found. */
interface Whole {
  readonly group: readonly number[];
  readonly inside: readonly Pair[];
  readonly step: number;
}

/** How a group is cut, how much that says, and whether one of it may be a racket. */
interface Best<S> {
  readonly cuts: readonly Told<S>[];
  readonly says: number;
  readonly mayBeRacket: boolean;
}

function tellWhole<S extends Said>(whole: Told<S>): Best<S> {
  const { witnesses, logOdds } = whole.said;
  const charged = logOdds - Math.log(whole.density) / 2;
  return {
    cuts: [whole],
    says: witnesses.length * Math.log1p(Math.exp(charged)),
    mayBeRacket: charged >= POLICY.judging.keeps,
  };
}

/** The parts of a group at the lowest density at which it falls apart; none where it holds at all of them. */
function partsOf({ group, inside, step }: Whole, by: Parting): Whole[] {
  const connected = components(inside);
  const tied = new Set(connected.flatMap(({ nodes }) => nodes));
  const alone = group.filter((witness) => !tied.has(witness)).map((witness) => [witness]);
  for (let next = step + 1; next < DENSITIES.length; next++) {
    const parts = [...partAt(DENSITIES[next] as number, connected, by), ...alone];
    if (parts.length > 1) return wholesOf(parts, inside, next);
  }
  return [];
}

/** Groups with the pairs that join two of one group. */
function wholesOf(groups: readonly (readonly number[])[], pairs: readonly Pair[], step: number): Whole[] {
  const placeOf = new Map(groups.flatMap((group, at) => group.map((witness) => [witness, at] as const)));
  const joining = pairs.filter(({ a, b }) => placeOf.has(a) && placeOf.get(a) === placeOf.get(b));
  const inside = groupBy(joining, ({ a }) => placeOf.get(a));
  return groups.map((group, at) => ({ group, inside: inside.get(at) ?? [], step }));
}
