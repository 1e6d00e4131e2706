import { isSturdy, joinsAlone } from '../links/link-weights.ts';
import { usersOf, valuesOfAll, type Projection } from '../links/projection.ts';
import type { ValueWeights } from '../links/weigh-values.ts';

/** What crosses between two groups: the doubt it leaves, and which sellers of either carry it. */
export interface Crossing {
  /** Places of the groups, a < b. */
  readonly a: number;
  readonly b: number;
  /** 1 - noisy-or of the values that cross. */
  readonly doubt: number;
  readonly values: number;
  /** Most sellers that share one crossing value. */
  readonly sellers: number;
  /** Whether a value of a sturdy kind is among them. */
  readonly sturdy: boolean;
  readonly carriersA: ReadonlySet<number>;
  readonly carriersB: ReadonlySet<number>;
  /** How many pairs of groups chance would let cross as much, see `expectByChance`. */
  readonly byChance: number;
}

type Open<T> = { -readonly [K in keyof T]: T[K] };
type OpenCrossing = Open<Omit<Crossing, 'carriersA' | 'carriersB'>> & Record<'carriersA' | 'carriersB', Set<number>>;

/**
 * What crosses between groups of one part of a component: for each two of them that use one value, all such values. A
 * name crosses only between sellers who carry something else across, for strangers are called the same.
 * @param groups disjoint lists of seller indices
 */
export function findCrossings(
  projection: Projection,
  weights: ValueWeights,
  groups: readonly (readonly number[])[],
): Crossing[] {
  const groupOf = new Map(groups.flatMap((group, at) => group.map((seller) => [seller, at] as const)));
  const crossings = new Map<number, OpenCrossing>();
  const slips = new Slips(groups.length);
  const names: Crosser[] = [];
  for (const value of valuesOfAll(projection, groupOf.keys())) {
    const weight = weights[value] ?? 0;
    if (weight === 0) continue;
    const users = usersOf(projection, value);
    if (!doesCross(users, groupOf)) continue;
    const kind = projection.values.kinds[value] ?? '';
    const crosser = { kind, weight, users: users.length, sides: splitByGroup(users, groupOf) };
    if (!joinsAlone(kind)) {
      names.push(crosser);
      continue;
    }
    slips.note(crosser.sides);
    for (const [one, other] of pairsOf(crosser.sides)) {
      const place = one[0] * groups.length + other[0];
      const crossing = crossings.get(place) ?? startCrossing(one[0], other[0]);
      crossings.set(place, crossing);
      carry(crossing, crosser, [one[1], other[1]]);
    }
  }
  for (const name of names) carryName(crossings, name, groups.length);
  for (const crossing of crossings.values()) crossing.byChance = slips.expectByChance(crossing);
  return [...crossings.values()];
}

/** A value whose users lie in more than one group. */
interface Crosser {
  readonly kind: string;
  readonly weight: number;
  readonly users: number;
  readonly sides: readonly Side[];
}

function* pairsOf(sides: readonly Side[]): Generator<readonly [Side, Side]> {
  for (const [at, one] of sides.entries()) for (const other of sides.slice(at + 1)) yield [one, other];
}

type Carriers = readonly (readonly number[])[];

function carry(crossing: OpenCrossing, { kind, weight, users }: Crosser, [ofA = [], ofB = []]: Carriers): void {
  crossing.doubt *= 1 - weight;
  crossing.values += 1;
  crossing.sturdy ||= isSturdy(kind);
  crossing.sellers = Math.max(crossing.sellers, users);
  for (const user of ofA) crossing.carriersA.add(user);
  for (const user of ofB) crossing.carriersB.add(user);
}

function carryName(crossings: ReadonlyMap<number, OpenCrossing>, name: Crosser, groups: number): void {
  for (const [[a, usersA], [b, usersB]] of pairsOf(name.sides)) {
    const crossing = crossings.get(a * groups + b);
    if (!crossing) continue;
    const ofA = usersA.filter((user) => crossing.carriersA.has(user));
    const ofB = usersB.filter((user) => crossing.carriersB.has(user));
    if (ofA.length > 0 && ofB.length > 0) carry(crossing, name, [ofA, ofB]);
  }
}

/** How many sellers must have slipped for two groups to have nothing in common in truth. */
export function carriersOf({ carriersA, carriersB }: Pick<Crossing, 'carriersA' | 'carriersB'>): number {
  return Math.min(carriersA.size, carriersB.size);
}

function startCrossing(a: number, b: number): OpenCrossing {
  return {
    ...{ a, b, doubt: 1, values: 0, sellers: 0, sturdy: false, byChance: 0 },
    ...{ carriersA: new Set(), carriersB: new Set() },
  };
}

/** Whether a value's users lie in more than one group: most values stay within one. */
function doesCross(users: Int32Array, groupOf: ReadonlyMap<number, number>): boolean {
  let first: number | undefined;
  for (const user of users) {
    const group = groupOf.get(user);
    if (group === undefined) continue;
    if (first !== undefined && group !== first) return true;
    first = group;
  }
  return false;
}

type Side = readonly [group: number, users: readonly number[]];

/** The groups that a value's users lie in, ascending, each with those users. */
function splitByGroup(users: Int32Array, groupOf: ReadonlyMap<number, number>): Side[] {
  const sides = new Map<number, number[]>();
  for (const user of users) {
    const group = groupOf.get(user);
    if (group === undefined) continue;
    const side = sides.get(group);
    if (side) side.push(user);
    else sides.set(group, [user]);
  }
  return [...sides].sort(([a], [b]) => a - b);
}

/** A value that reaches into more groups than this is nobody's slip, but something that they have in common. */
const MOST_OF_A_SLIP = 3;
/** So few slips may as well be what holds the groups together: noise is told only where there is more of it. */
const FEW_SLIPS = 30;

/**
 * How noisy it is around here: values of one group that a single seller of another uses, counted at both groups. In a
 * marketplace where everybody shares something with somebody, two groups have values in common by chance alone.
 */
class Slips {
  readonly #of: Float64Array;
  #all = 0;

  constructor(groups: number) {
    this.#of = new Float64Array(groups);
  }

  note(sides: readonly Side[]): void {
    if (sides.length < 2 || sides.length > MOST_OF_A_SLIP) return;
    const [[home], ...others] = [...sides].sort(([, a], [, b]) => b.length - a.length) as [Side, ...Side[]];
    if (others.some(([, users]) => users.length > 1)) return;
    for (const [group] of others) this.#add(home, group);
  }

  #add(...groups: number[]): void {
    for (const group of groups) this.#of[group] = (this.#of[group] as number) + 1;
    this.#all += groups.length;
  }

  /**
   * Expected number of pairs of groups that would cross by as many sellers as these two, if slips fell on groups at
   * random by how many each has (the null model of modularity, Newman and Girvan 2004), as many as there are elsewhere:
   * among two thousand pairs one in a thousand is nothing to go by (Bonferroni 1936).
   */
  expectByChance(crossing: Pick<Crossing, 'a' | 'b' | 'carriersA' | 'carriersB'>): number {
    const carriers = carriersOf(crossing);
    const elsewhere = (group: number) => Math.max(0, (this.#of[group] as number) - carriers);
    const all = Math.max(0, this.#all - 2 * carriers) + FEW_SLIPS;
    const expected = (elsewhere(crossing.a) * elsewhere(crossing.b)) / all;
    return (chanceOfAtLeast(carriers, expected) * this.#of.length * (this.#of.length - 1)) / 2;
  }
}

/** The chance (0 to 1) of so many and more where some are expected: the upper tail of Poisson's distribution. */
function chanceOfAtLeast(count: number, expected: number): number {
  let [term, below] = [Math.exp(-expected), 0];
  for (let at = 0; at < count; at++) {
    below += term;
    term *= expected / (at + 1);
  }
  return Math.max(0, 1 - below);
}
