import { densestPart } from './dense-block.ts';
import type { ExposureFacts, SellerFacts } from './facts.ts';
import { usersOf, type Projection } from './projection.ts';
import type { NullLevels } from './reference.ts';
import { drawSeed } from './stable-ids.ts';
import type { ValueWeights } from './weigh-values.ts';

const BLOCKS = 2_000;
/** Under so many blocks or exposed sellers a percentile is a guess. */
const ENOUGH = 100;
const BLOCK_SELLERS = 60;
const BUSY = 3;
/** A week of a handful of openings is never busy. */
const BUSY_LEAST = 20;

/** What chance alone gives: over shuffled links, over all who stand near confirmed sellers, over all openings. */
export function findNullLevels(
  projection: Projection,
  weights: ValueWeights,
  { sellers, exposures, seed }: { sellers: Iterable<SellerFacts>; exposures: readonly ExposureFacts[]; seed: number },
): NullLevels {
  const densities = shuffledDensities(projection, weights, seed);
  return {
    blockDensity: percentile(densities, 0.99),
    exposure: percentile(
      exposures.map(({ exposure }) => exposure),
      0.95,
    ),
    busyWeeks: findBusyWeeks(sellers),
  };
}

/** Densities of blocks in a world where each seller and each value keeps its number of links but not its partners. */
function shuffledDensities(projection: Projection, weights: ValueWeights, seed: number): number[] {
  const linking = Array.from({ length: projection.values.size }, (_, value) => value).filter((value) => weights[value]);
  const users = shuffle(Int32Array.from(linking.flatMap((value) => [...usersOf(projection, value)])), seed);
  let from = 0;
  const drawn = linking.map((value) => {
    const count = usersOf(projection, value).length;
    return [...new Set(users.subarray(from, (from += count)))];
  });
  const valuesOf = new Map<number, number[]>();
  drawn.forEach((sharing, at) => {
    for (const user of sharing) {
      const list = valuesOf.get(user);
      if (list) list.push(at);
      else valuesOf.set(user, [at]);
    }
  });
  const step = Math.max(1, Math.floor(drawn.length / BLOCKS));
  const densities: number[] = [];
  for (let at = 0; at < drawn.length; at += step) densities.push(densityAround(drawn, valuesOf, at));
  return densities;
}

/** The densest part among the users of a value and who shares something with them. */
function densityAround(
  drawn: readonly (readonly number[])[],
  valuesOf: ReadonlyMap<number, readonly number[]>,
  at: number,
) {
  const near = new Map<number, number>();
  const addAll = (users: readonly number[]) => {
    for (const user of users) if (near.size < BLOCK_SELLERS && !near.has(user)) near.set(user, near.size);
  };
  addAll(drawn[at] ?? []);
  for (const user of [...near.keys()]) for (const value of valuesOf.get(user) ?? []) addAll(drawn[value] ?? []);
  const values = [...new Set([...near.keys()].flatMap((user) => valuesOf.get(user) ?? []))];
  const inside = values.map((value) => (drawn[value] ?? []).flatMap((user) => near.get(user) ?? []));
  const kept = [...inside.keys()].filter((place) => (inside[place]?.length ?? 0) > 1);
  return densestPart({
    sellers: near.size,
    values: kept.map((place) => inside[place] ?? []),
    degrees: kept.map((place) => drawn[values[place] ?? 0]?.length ?? 0),
  });
}

/** Fisher–Yates; each draw is a hash of the seed and the place. */
function shuffle(items: Int32Array, seed: number): Int32Array {
  const start = drawSeed(seed, 'null levels');
  for (let at = items.length - 1; at > 0; at--) {
    const other = mix(start, at) % (at + 1);
    const held = items[at] as number;
    items[at] = items[other] as number;
    items[other] = held;
  }
  return items;
}

/** The finaliser of MurmurHash3 over a seed and a place. */
function mix(seed: number, place: number): number {
  let hash = Math.imul(seed ^ Math.imul(place, 0x9e3779b1), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function findBusyWeeks(sellers: Iterable<SellerFacts>): number[] {
  const counts = new Map<number, number>();
  for (const { openedAt } of sellers) {
    if (openedAt === null) continue;
    const week = Math.floor(Date.parse(openedAt) / (7 * 86_400_000));
    counts.set(week, (counts.get(week) ?? 0) + 1);
  }
  const sorted = [...counts.values()].sort((a, b) => a - b);
  const usual = sorted[sorted.length >> 1] ?? 0;
  const busy = [...counts].filter(([, count]) => count >= BUSY_LEAST && count > BUSY * usual);
  return busy.map(([week]) => week).sort((a, b) => a - b);
}

function percentile(numbers: readonly number[], share: number): number | null {
  if (numbers.length < ENOUGH) return null;
  const sorted = [...numbers].sort((a, b) => a - b);
  return Math.round((sorted[Math.floor(share * (sorted.length - 1))] ?? 0) * 1e6) / 1e6;
}
