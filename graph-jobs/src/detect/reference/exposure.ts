import type { LinkRef } from '@ringbreaker/cypher/domain';
import { refOf } from '../evidence/community.ts';
import { dayOf } from '../links/days.ts';
import type { ExposureFacts } from '../evidence/facts.ts';
import { placeIn, useAt, usersOf, valuesOf, type Projection } from '../links/projection.ts';
import { joins, type ValueWeights } from '../links/value-weights.ts';

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
  const seeds = confirmed.flatMap(({ seller, mass }) => {
    const at = placeIn(projection.sellers, seller);
    return projection.sellers[at] === seller ? [{ at, mass }] : [];
  });
  const ends = push(projection, weights, seeds);
  const sources = new Set(seeds.map(({ at }) => at));
  const steps = walkBack(projection, weights, sources);
  const exposed = [...steps.keys()].filter((at) => (ends[at] as number) > 0 && !sources.has(at));
  return exposed
    .sort((a, b) => a - b)
    .map((at) => {
      const { path, end } = pathFrom(projection, steps, at);
      const [seller = '', source = ''] = [projection.sellers[at], projection.sellers[end]];
      return { seller, exposure: Math.round((ends[at] as number) * 1e6) / 1e6, confirmed: source, path };
    });
}

/** How much of all walks ends at each seller: in arrays, for on a large marketplace thousands of walks begin. */
function push(
  projection: Projection,
  weights: ValueWeights,
  seeds: readonly { at: number; mass: number }[],
): Float64Array {
  const residue = new Float64Array(projection.sellers.length);
  for (const { at, mass } of seeds) residue[at] = Math.max(residue[at] as number, mass);
  const ends = new Float64Array(residue.length);
  const queue = [...new Set(seeds.map(({ at }) => at))].sort((a, b) => a - b);
  for (let next = 0; next < queue.length; next++) {
    const at = queue[next] as number;
    const mass = residue[at] as number;
    residue[at] = 0;
    if (mass < LEAST_RESIDUE) continue;
    ends[at] = (ends[at] as number) + STOP * mass;
    passOn(projection, weights, { at, mass: (1 - STOP) * mass, residue, queue });
  }
  return ends;
}

/** A walk goes from a seller by a value as far as it says something by itself, then to any other of its users. */
function passOn(
  projection: Projection,
  weights: ValueWeights,
  { at, mass, residue, queue }: { at: number; mass: number; residue: Float64Array; queue: number[] },
): void {
  const values = valuesOf(projection, at).filter((value) => joins(projection, weights, value));
  const total = values.reduce((sum, value) => sum + (weights[value] as number), 0);
  for (const value of values) {
    const weight = weights[value] as number;
    const users = usersOf(projection, value);
    const passed = mass * (weight / total / (users.length - 1));
    for (const other of users) {
      if (other === at) continue;
      const before = residue[other] as number;
      residue[other] = before + passed;
      if (before < LEAST_RESIDUE) queue.push(other);
    }
  }
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
      if (!joins(projection, weights, value)) continue;
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
