import type { LinkRef } from '@ringbreaker/cypher/domain';
import { refOf } from '../evidence/community.ts';
import { dayOf } from '../links/days.ts';
import type { ExposureFacts } from '../evidence/facts.ts';
import { placeIn, useAt, usersOf, type Projection } from '../links/projection.ts';
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
  // A seller is come by again and again: which of its values lead on is found once for all.
  const leads = weights.map((weight, value) => (joins(projection, weights, value) ? weight : 0));
  const ends = push(projection, leads, seeds);
  const sources = new Set(seeds.map(({ at }) => at));
  const steps = walkBack(projection, leads, sources);
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
  leads: ValueWeights,
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
    passOn(projection, leads, { at, mass: (1 - STOP) * mass, residue, queue });
  }
  return ends;
}

/** A walk goes from a seller by a value as far as it says something by itself, then to any other of its users. */
function passOn(
  projection: Projection,
  leads: ValueWeights,
  { at, mass, residue, queue }: { at: number; mass: number; residue: Float64Array; queue: number[] },
): void {
  const { valueOffsets, valuesOf, userOffsets, users } = projection;
  const [first, end] = [valueOffsets[at] as number, valueOffsets[at + 1] as number];
  let total = 0;
  for (let place = first; place < end; place++) total += leads[valuesOf[place] as number] as number;
  for (let place = first; place < end; place++) {
    const value = valuesOf[place] as number;
    const weight = leads[value] as number;
    if (weight === 0) continue;
    const [from, to] = [userOffsets[value] as number, userOffsets[value + 1] as number];
    const passed = mass * (weight / total / (to - from - 1));
    for (let user = from; user < to; user++) {
      const other = users[user] as number;
      if (other === at) continue;
      const before = residue[other] as number;
      residue[other] = before + passed;
      if (before < LEAST_RESIDUE) queue.push(other);
    }
  }
}

type Steps = Map<number, { readonly to: number; readonly value: number; readonly left: number }>;

/** For each seller within reach of a confirmed one, the value and the seller that lead one step nearer. */
function walkBack(projection: Projection, leads: ValueWeights, sources: ReadonlySet<number>): Steps {
  const { valueOffsets, valuesOf } = projection;
  const steps: Steps = new Map([...sources].map((at) => [at, { to: at, value: -1, left: 0 }]));
  const queue = [...sources].sort((a, b) => a - b);
  for (let next = 0; next < queue.length; next++) {
    const to = queue[next] as number;
    const left = (steps.get(to)?.left ?? 0) + 1;
    if (left > MOST_STEPS) break;
    for (let place = valueOffsets[to] as number; place < (valueOffsets[to + 1] as number); place++) {
      const value = valuesOf[place] as number;
      if (leads[value] === 0) continue;
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
