import { dayOf } from '../links/days.ts';
import { densestPart } from './dense-block.ts';
import type { ExposureFacts } from '../evidence/facts.ts';
import { turnRound, usersOf, type Projection } from '../links/projection.ts';
import { shuffle } from '../links/shuffle.ts';
import { median } from '../red-flags/red-flag.ts';
import type { NullLevels } from '../red-flags/kept-reference.ts';
import { drawSeed } from '../save/stable-ids.ts';
import type { ValueWeights } from '../links/value-weights.ts';

const BLOCKS = 2_000;
/** Under so many blocks or exposed sellers a percentile is a guess. */
const ENOUGH = 100;
const BLOCK_SELLERS = 60;
const BUSY = 3;
/** A week of a handful of openings is never busy. */
const BUSY_LEAST = 20;

/** How many accounts were opened on a day. */
export interface Openings {
  readonly openedAt: string;
  readonly sellers: number;
}

/** What chance alone gives: over shuffled links, over all who stand near confirmed sellers, over all openings. */
export function findNullLevels(
  projection: Projection,
  weights: ValueWeights,
  { openings, exposures, seed }: { openings: readonly Openings[]; exposures: readonly ExposureFacts[]; seed: number },
): NullLevels {
  const densities = shuffledDensities(projection, weights, seed);
  return {
    blockDensity: percentile(densities, 0.99),
    exposure: percentile(
      exposures.map(({ exposure }) => exposure),
      0.95,
    ),
    busyWeeks: findBusyWeeks(openings),
  };
}

/** Who uses what in a world where each seller and each value keeps its number of links but not its partners. */
interface Shuffled {
  readonly offsets: Int32Array;
  readonly users: Int32Array;
  readonly valueOffsets: Int32Array;
  readonly valuesOf: Int32Array;
}

function shuffledDensities(projection: Projection, weights: ValueWeights, seed: number): number[] {
  const world = shuffleLinks(projection, weights, seed);
  const count = world.offsets.length - 1;
  const step = Math.max(1, Math.floor(count / BLOCKS));
  const densities: number[] = [];
  for (let value = 0; value < count; value += step) densities.push(densityAround(world, value));
  return densities;
}

function shuffleLinks(projection: Projection, weights: ValueWeights, seed: number): Shuffled {
  const linking = Array.from({ length: projection.values.size }, (_, value) => value).filter((value) => weights[value]);
  const offsets = new Int32Array(linking.length + 1);
  linking.forEach((value, at) => (offsets[at + 1] = (offsets[at] as number) + usersOf(projection, value).length));
  const users = new Int32Array(offsets[linking.length] as number);
  linking.forEach((value, at) => users.set(usersOf(projection, value), offsets[at]));
  shuffle(users, drawSeed(seed, 'null levels'));
  const sellers = projection.sellers.length;
  const once = withoutRepeats(offsets, users, sellers);
  return { ...once, ...turnRound(once.offsets, once.users, sellers) };
}

/** Shuffled links give a value the same partner several times: here each stands once. */
function withoutRepeats(offsets: Int32Array, users: Int32Array, sellers: number): Pick<Shuffled, 'offsets' | 'users'> {
  const lastOf = new Int32Array(sellers).fill(-1);
  const kept = new Int32Array(users.length);
  const starts = new Int32Array(offsets.length);
  let size = 0;
  for (let value = 0; value + 1 < offsets.length; value++) {
    for (const user of users.subarray(offsets[value], offsets[value + 1])) {
      if (lastOf[user] === value) continue;
      lastOf[user] = value;
      kept[size++] = user;
    }
    starts[value + 1] = size;
  }
  return { offsets: starts, users: kept.subarray(0, size) };
}

/** The densest part among the users of a value and who shares something with them. */
function densityAround(world: Shuffled, value: number): number {
  const usersIn = (at: number) => world.users.subarray(world.offsets[at], world.offsets[at + 1]);
  const valuesOf = (user: number) => world.valuesOf.subarray(world.valueOffsets[user], world.valueOffsets[user + 1]);
  const near = new Map<number, number>();
  const add = (users: Int32Array) => {
    for (const user of users) {
      if (near.size === BLOCK_SELLERS) return;
      if (!near.has(user)) near.set(user, near.size);
    }
  };
  add(usersIn(value));
  for (const user of [...near.keys()]) for (const other of valuesOf(user)) add(usersIn(other));
  const inside = new Map<number, number[]>();
  near.forEach((place, user) => {
    for (const at of valuesOf(user)) inside.set(at, [...(inside.get(at) ?? []), place]);
  });
  const shared = [...inside].filter(([, places]) => places.length > 1);
  return densestPart({
    sellers: near.size,
    values: shared.map(([, places]) => places),
    degrees: shared.map(([at]) => usersIn(at).length),
  });
}

function findBusyWeeks(openings: readonly Openings[]): number[] {
  const counts = new Map<number, number>();
  for (const { openedAt, sellers } of openings) {
    const week = Math.floor(dayOf(openedAt) / 7);
    counts.set(week, (counts.get(week) ?? 0) + sellers);
  }
  const usual = median([...counts.values()]);
  const busy = [...counts].filter(([, count]) => count >= BUSY_LEAST && count > BUSY * usual);
  return busy.map(([week]) => week).sort((a, b) => a - b);
}

function percentile(numbers: readonly number[], share: number): number | null {
  if (numbers.length < ENOUGH) return null;
  const sorted = [...numbers].sort((a, b) => a - b);
  return Math.round((sorted[Math.floor(share * (sorted.length - 1))] ?? 0) * 1e6) / 1e6;
}
