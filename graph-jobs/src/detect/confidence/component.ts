import { groupBy } from '../group-by.ts';
import { mixBits } from '../../mix-bits.ts';
import { joins } from '../components.ts';
import { turnRound, usersOf, valuesOf, valuesOfAll, type Projection } from '../projection.ts';
import { IntColumn, UNKNOWN_DAY, type UseColumns } from '../use-table.ts';
import type { ValueWeights } from '../weigh-values.ts';
import { hashText } from './draw.ts';
import { useChance, valueChance } from './keep-chance.ts';

/** One component by itself: its sellers, the values that say something there, and each link's chance and hash. */
export interface Component {
  /** Sellers and values numbered anew in their old order. */
  readonly projection: Projection;
  readonly weights: ValueWeights;
  /** Indices in the whole projection of its sellers, ascending. */
  readonly sellers: readonly number[];
  readonly valueChances: Float64Array;
  readonly valueHashes: Uint32Array;
  /** Beside `projection.users`. */
  readonly useChances: Float64Array;
  readonly useHashes: Uint32Array;
}

/** The sellers joined to one by values that say something by themselves, ascending. */
function componentOf(projection: Projection, weights: ValueWeights, seller: number): number[] {
  const found = new Set([seller]);
  const seen = new Set<number>();
  for (const here of found) {
    for (const value of valuesOf(projection, here)) {
      if (seen.has(value) || !joins(projection, weights, value)) continue;
      seen.add(value);
      for (const user of usersOf(projection, value)) found.add(user);
    }
  }
  return [...found].sort((a, b) => a - b);
}

/**
 * The components in which some sellers lie, each once.
 * @param firsts seller indices; several may lie in one component
 * @returns of each the sellers, ascending, and the places in `firsts` of those that it holds
 */
export function* componentsHolding(
  projection: Projection,
  weights: ValueWeights,
  firsts: readonly number[],
): Generator<{ sellers: number[]; held: number[] }> {
  const placesOf = groupBy([...firsts.keys()], (place) => firsts[place] as number);
  const done = new Set<number>();
  for (const first of placesOf.keys()) {
    if (done.has(first)) continue;
    const sellers = componentOf(projection, weights, first);
    for (const seller of sellers) if (placesOf.has(seller)) done.add(seller);
    yield { sellers, held: sellers.flatMap((seller) => placesOf.get(seller) ?? []) };
  }
}

/** Cuts a component out of the whole. */
export function cutOut(projection: Projection, weights: ValueWeights, sellers: readonly number[]): Component {
  const { projection: cut, weights: own } = cutProjection(projection, weights, sellers);
  const { values: kept, users, uses } = cut;
  const latest = uses.lastSeen.reduce((one, other) => Math.max(one, other), UNKNOWN_DAY);
  const valueHashes = Uint32Array.from(own, (_, at) =>
    hashText(`${kept.kinds[at] ?? ''} ${kept.keys[at] ?? ''} ${kept.epochs[at] ?? 0}`),
  );
  const sellerHashes = Uint32Array.from(cut.sellers, hashText);
  const useHashes = new Uint32Array(users.length);
  for (let value = 0; value < kept.size; value++) {
    const salt = mixBits(valueHashes[value] as number);
    for (let at = cut.userOffsets[value] as number; at < (cut.userOffsets[value + 1] as number); at++)
      useHashes[at] = salt ^ (sellerHashes[users[at] as number] as number);
  }
  return {
    ...{ projection: cut, weights: own, sellers, valueHashes, useHashes },
    valueChances: own.map(valueChance),
    useChances: Float64Array.from(uses.lastSeen, (day) => useChance(day, latest)),
  };
}

/** No more of the uses than the day on which each was last seen: all that a cut is asked for. */
const NO_USES: UseColumns = {
  ...{ sellers: [], values: [], kinds: [], types: [], via: [] },
  ...{ seller: new Int32Array(), value: new Int32Array(), type: new Int32Array() },
  ...{ firstSeen: new Int32Array(), lastSeen: new Int32Array() },
  ...{ held: new Uint8Array(), written: new Map() },
};

/** The values that say something to two of the sellers, ascending, and for each who of the sellers uses it, by which row. */
function usesWithin(projection: Projection, weights: ValueWeights, sellers: readonly number[]) {
  const place = new Map(sellers.map((seller, at) => [seller, at]));
  const values: number[] = [];
  const [userOffsets, users, useRows] = [new IntColumn(), new IntColumn(), new IntColumn()];
  userOffsets.push(0);
  for (const value of valuesOfAll(projection, sellers)) {
    if (!weights[value]) continue;
    const all = usersOf(projection, value);
    const within = [...all.keys()].filter((at) => place.has(all[at] as number));
    if (within.length < 2) continue;
    for (const at of within) {
      users.push(place.get(all[at] as number) as number);
      useRows.push(projection.useRows[(projection.userOffsets[value] as number) + at] as number);
    }
    values.push(value);
    userOffsets.push(users.size);
  }
  return { values, userOffsets: userOffsets.cells(), users: users.cells(), useRows: useRows.cells() };
}

/**
 * Cuts whole components out: a projection of their sellers and the values that say something there, numbered anew in
 * their old order, with nothing of the others in it, namesakes included.
 */
export function cutProjection(
  projection: Projection,
  weights: ValueWeights,
  sellers: readonly number[],
): { projection: Projection; weights: ValueWeights } {
  const { values, userOffsets, users, useRows } = usesWithin(projection, weights, sellers);
  const lastSeen = useRows.map((row) => projection.uses.lastSeen[row] as number);
  const { keys, kinds, epochs, keyNumbers } = projection.values;
  const cut = {
    sellers: sellers.map((seller) => projection.sellers[seller] as string),
    values: {
      size: values.length,
      keys: values.map((value) => keys[value] as string),
      kinds: values.map((value) => kinds[value] as string),
      epochs: Uint8Array.from(values, (value) => epochs[value] as number),
      keyNumbers: Int32Array.from(values, (value) => keyNumbers[value] as number),
    },
    held: Uint8Array.from(sellers, (seller) => projection.held[seller] as number),
    ...{ userOffsets, users, useRows: users.map((_, at) => at), uses: { ...NO_USES, lastSeen } },
    ...turnRound(userOffsets, users, sellers.length),
  };
  return { projection: cut, weights: Float64Array.from(values, (value) => weights[value] as number) };
}
