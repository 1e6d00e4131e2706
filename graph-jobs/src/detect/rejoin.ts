import { DisjointSets } from './disjoint-sets.ts';
import { usersOf, valuesOfAll, type Projection } from './projection.ts';
import type { ValueWeights } from './weigh-values.ts';

/** Parts of a component belong together from this much independent evidence across them on. */
const TOGETHER = 0.45;
/** Of a part, so many of its sellers must carry what crosses: one customer in common does not make two groups one. */
const CARRIERS = 0.2;
/** Unless what crosses is as strong as this. */
const BEYOND_DOUBT = 0.9;

/** What is declared, paid or photographed is no slip of the pen and is not passed on: it may join by itself. */
const STURDY = new Set(['Supplier', 'Source', 'Party', 'PaymentAccount', 'Image']);

/**
 * Joins parts of one component again where independent values add up across them. Modularity cuts a chain of
 * operators behind one factory into pieces; what holds two rackets apart is not that few links cross, but that what
 * crosses says little, or that a single seller carries it. A single value between two single sellers is a bridge:
 * alone it
 * joins nothing, unless it is declared, paid or photographed.
 * @param parts a partition of seller indices
 */
export function rejoin(
  projection: Projection,
  weights: ValueWeights,
  parts: readonly (readonly number[])[],
): (readonly number[])[] {
  if (parts.length < 2) return [...parts];
  const sets = new DisjointSets(parts.length);
  for (const crossing of findCrossings(projection, weights, parts)) {
    if (holds(crossing, parts)) sets.union(crossing.a, crossing.b);
  }
  return sets.sets().map((set) => set.flatMap((at) => parts[at] ?? []).sort((a, b) => a - b));
}

/** What crosses between two parts: the doubt it leaves, and which sellers of either part carry it. */
interface Crossing {
  readonly a: number;
  readonly b: number;
  doubt: number;
  values: number;
  /** Most sellers that share one crossing value. */
  sellers: number;
  sturdy: boolean;
  readonly carriersA: Set<number>;
  readonly carriersB: Set<number>;
}

function findCrossings(
  projection: Projection,
  weights: ValueWeights,
  parts: readonly (readonly number[])[],
): Crossing[] {
  const partOf = new Map(parts.flatMap((part, at) => part.map((seller) => [seller, at] as const)));
  const crossings = new Map<number, Crossing>();
  for (const value of valuesOfAll(projection, parts.flat())) {
    const weight = weights[value] ?? 0;
    if (weight === 0) continue;
    const users = usersOf(projection, value);
    const kind = projection.values.kinds[value] ?? '';
    const sides = splitByPart(users, partOf);
    for (const [at, [a, usersA]] of sides.entries()) {
      for (const [b, usersB] of sides.slice(at + 1)) {
        const crossing = crossings.get(a * parts.length + b) ?? startCrossing(a, b);
        crossings.set(a * parts.length + b, crossing);
        crossing.doubt *= 1 - weight;
        crossing.values += 1;
        crossing.sturdy ||= STURDY.has(kind);
        crossing.sellers = Math.max(crossing.sellers, users.length);
        for (const user of usersA) crossing.carriersA.add(user);
        for (const user of usersB) crossing.carriersB.add(user);
      }
    }
  }
  return [...crossings.values()];
}

function startCrossing(a: number, b: number): Crossing {
  return { a, b, doubt: 1, values: 0, sellers: 0, sturdy: false, carriersA: new Set(), carriersB: new Set() };
}

function holds(crossing: Crossing, parts: readonly (readonly number[])[]): boolean {
  const { a, b, doubt, values, sellers, sturdy, carriersA, carriersB } = crossing;
  const isBridge = values === 1 && sellers <= 2 && !sturdy;
  if (isBridge || 1 - doubt < TOGETHER) return false;
  const share = Math.min(carriersA.size / (parts[a]?.length ?? 1), carriersB.size / (parts[b]?.length ?? 1));
  return share >= CARRIERS || 1 - doubt >= BEYOND_DOUBT;
}

/** The parts that a value's users lie in, ascending, each with those users. */
function splitByPart(users: Int32Array, partOf: ReadonlyMap<number, number>): [number, number[]][] {
  const sides = new Map<number, number[]>();
  for (const user of users) {
    const part = partOf.get(user);
    if (part === undefined) continue;
    const side = sides.get(part);
    if (side) side.push(user);
    else sides.set(part, [user]);
  }
  return [...sides].sort(([a], [b]) => a - b);
}
