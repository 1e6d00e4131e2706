import type { LinkRef } from '@ringbreaker/cypher/domain';
import { refOf } from './community.ts';
import { dayOf } from './days.ts';
import type { ExposureFacts } from './facts.ts';
import { useAt, usersOf, valuesOf, type Projection } from './projection.ts';
import type { ValueWeights } from './weigh-values.ts';

/** A seller at whom counterfeit goods were found, and how much that still says (1 = today, 0.5 = a year ago). */
export interface Confirmed {
  readonly seller: string;
  readonly mass: number;
}

/** The walk stops here at each seller with this chance. */
const STOP = 0.2;
/** Residue under which a seller passes nothing on. */
const LEAST_RESIDUE = 1e-3;
/** A path longer than this names nobody. */
const MOST_STEPS = 3;
const HALF_LIFE_DAYS = 365;

/** How much a find still says on a day: half after a year. A find without a day counts as a year old. */
export function massOf(occurredAt: string | null, asOfDay: number): number {
  const age = occurredAt === null ? HALF_LIFE_DAYS : asOfDay - dayOf(occurredAt);
  return 2 ** -(Math.max(0, age) / HALF_LIFE_DAYS);
}

/**
 * How near sellers stand to confirmed ones: personalised PageRank over shared values by forward push (Andersen, Chung
 * and Lang 2006), with the finds' age as mass. A walk never leaves its component, so nor does the result.
 */
export function findExposures(
  projection: Projection,
  weights: ValueWeights,
  confirmed: readonly Confirmed[],
): ExposureFacts[] {
  const index = new Map(projection.sellers.map((key, at) => [key, at]));
  const seeds = confirmed.flatMap(({ seller, mass }) => {
    const at = index.get(seller);
    return at === undefined ? [] : [{ at, mass }];
  });
  const ends = push(projection, weights, seeds);
  const sources = new Set(seeds.map(({ at }) => at));
  const steps = walkBack(projection, weights, sources);
  return [...ends]
    .filter(([at]) => !sources.has(at) && steps.has(at))
    .sort(([a], [b]) => a - b)
    .map(([at, exposure]) => {
      const { path, end } = pathFrom(projection, steps, at);
      const seller = projection.sellers[at] ?? '';
      return { seller, exposure: Math.round(exposure * 1e6) / 1e6, confirmed: projection.sellers[end] ?? '', path };
    });
}

function push(
  projection: Projection,
  weights: ValueWeights,
  seeds: readonly { at: number; mass: number }[],
): Map<number, number> {
  const residue = new Map<number, number>();
  for (const { at, mass } of seeds) residue.set(at, Math.max(residue.get(at) ?? 0, mass));
  const ends = new Map<number, number>();
  const queue = [...residue.keys()].sort((a, b) => a - b);
  for (let next = 0; next < queue.length; next++) {
    const at = queue[next] as number;
    const mass = residue.get(at) ?? 0;
    residue.set(at, 0);
    if (mass < LEAST_RESIDUE) continue;
    ends.set(at, (ends.get(at) ?? 0) + STOP * mass);
    for (const [other, share] of stepsFrom(projection, weights, at)) {
      const before = residue.get(other) ?? 0;
      residue.set(other, before + (1 - STOP) * mass * share);
      if (before < LEAST_RESIDUE) queue.push(other);
    }
  }
  return ends;
}

/** Where a walk goes from a seller: by a value as far as it says something, then to any of its users. */
function stepsFrom(projection: Projection, weights: ValueWeights, at: number): [seller: number, share: number][] {
  const values = [...valuesOf(projection, at)].filter((value) => weights[value]);
  const total = values.reduce((sum, value) => sum + (weights[value] ?? 0), 0);
  return values.flatMap((value) => {
    const others = [...usersOf(projection, value)].filter((user) => user !== at);
    return others.map((other): [number, number] => [other, (weights[value] ?? 0) / total / others.length]);
  });
}

type Steps = Map<number, { readonly to: number; readonly value: number; readonly left: number }>;

/** For each seller within reach of a confirmed one, the value and the seller that lead one step nearer. */
function walkBack(projection: Projection, weights: ValueWeights, sources: ReadonlySet<number>): Steps {
  const steps: Steps = new Map([...sources].map((at) => [at, { to: at, value: -1, left: 0 }]));
  const queue = [...sources].sort((a, b) => a - b);
  for (let next = 0; next < queue.length; next++) {
    const to = queue[next] as number;
    const left = (steps.get(to)?.left ?? 0) + 1;
    if (left > MOST_STEPS) break;
    for (const value of valuesOf(projection, to)) {
      if (!weights[value]) continue;
      for (const at of usersOf(projection, value)) {
        if (steps.has(at)) continue;
        steps.set(at, { to, value, left });
        queue.push(at);
      }
    }
  }
  return steps;
}

function pathFrom(projection: Projection, steps: Steps, from: number): { path: LinkRef[]; end: number } {
  const path: LinkRef[] = [];
  let at = from;
  for (let step = steps.get(at); step && step.left > 0; step = steps.get(at)) {
    path.push(linkOf(projection, step.value, at), linkOf(projection, step.value, step.to));
    at = step.to;
  }
  return { path, end: at };
}

function linkOf(projection: Projection, value: number, user: number): LinkRef {
  return refOf(useAt(projection, value, usersOf(projection, value).indexOf(user)));
}
