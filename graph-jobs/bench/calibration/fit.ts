import type { WeighedEvidence } from '@ringbreaker/cypher/domain';
import { POLICY, speaksAgainst } from '#jobs/detect/policy';
import type { WeighedGroup } from './groups.ts';

/** What was said of a group (0 to 1), beside what it is. */
export interface Told extends WeighedGroup {
  readonly said: number;
}

/** The numbers of `POLICY.judging` that a fit gives. */
export const FITTED = [
  'prior',
  'evidence',
  'outcomes',
  'authorised',
  'trust',
  'closedOff',
  'explained',
  'stability',
] as const;
export type Weights = Readonly<Record<(typeof FITTED)[number], number>>;

const STEPS = 30;
/** Keeps weights finite where all are rackets, or none. */
const LEVEL = 1e-3;

/** What each weight is multiplied with to make a group's log-odds. */
function measuresOf({ parts, outcomes, trust, closedOff, explained, stability }: WeighedEvidence): number[] {
  const sum = (against: boolean) =>
    parts.filter(({ signal }) => speaksAgainst(signal) === against).reduce((all, { logOdds }) => all + logOdds, 0);
  const { judging } = POLICY;
  return [
    1,
    sum(false) / judging.evidence,
    outcomes.logOdds / judging.outcomes,
    sum(true) / judging.authorised,
    Math.log(trust.value),
    closedOff.value,
    -explained.value,
    (stability?.logOdds ?? 0) / judging.stability,
  ];
}

/** What is added whatever the weights: who was found out counts as it is. */
const addedTo = ({ found }: WeighedEvidence): number => found?.logOdds ?? 0;

/** The weights under which what is so is most likely (logistic regression, by Newton's steps). */
export function fitWeights(groups: readonly Pick<WeighedGroup, 'weighed' | 'isRacket'>[]): Weights {
  const rows = groups.map(({ weighed, isRacket }) => ({
    x: measuresOf(weighed),
    added: addedTo(weighed),
    is: Number(isRacket),
  }));
  let weights = FITTED.map(() => 0);
  for (let step = 0; step < STEPS; step++) {
    const gradient = weights.map((weight) => -LEVEL * weight);
    const curvature = weights.map((_, at) => weights.map((__, other) => (at === other ? LEVEL : 0)));
    for (const { x, added, is } of rows) {
      const chance = chanceBy(weights, x, added);
      x.forEach((one, at) => {
        gradient[at] = (gradient[at] as number) + (is - chance) * one;
        const row = curvature[at] as number[];
        x.forEach((other, to) => (row[to] = (row[to] as number) + chance * (1 - chance) * one * other));
      });
    }
    const step = solve(curvature, gradient);
    weights = weights.map((weight, at) => weight + (step[at] as number));
  }
  return Object.fromEntries(FITTED.map((name, at) => [name, weights[at]])) as unknown as Weights;
}

/** The chance (0 to 1) of a group under some weights. */
export function chanceUnder(weights: Weights, weighed: WeighedEvidence): number {
  return chanceBy(
    FITTED.map((name) => weights[name]),
    measuresOf(weighed),
    addedTo(weighed),
  );
}

function chanceBy(weights: readonly number[], x: readonly number[], added: number): number {
  return 1 / (1 + Math.exp(-x.reduce((sum, one, at) => sum + one * (weights[at] as number), added)));
}

/** Solves a small system of linear equations by Gauss's elimination; the matrix is positive definite. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at] as number]);
  rows.forEach((pivot, at) => {
    for (const row of rows.slice(at + 1)) {
      const factor = (row[at] as number) / (pivot[at] as number);
      row.forEach((cell, column) => (row[column] = cell - factor * (pivot[column] as number)));
    }
  });
  const found = right.map(() => 0);
  for (let at = rows.length - 1; at >= 0; at--) {
    const row = rows[at] as number[];
    const known = found.reduce((sum, value, column) => sum + (column > at ? value * (row[column] as number) : 0), 0);
    found[at] = ((row.at(-1) as number) - known) / (row[at] as number);
  }
  return found;
}

/** Leaves one world out after the other: what the weights of the others say of its groups, and what they are. */
export function leaveOneOut(groups: readonly WeighedGroup[]): Map<string, Told[]> {
  const worlds = [...new Set(groups.map(({ world }) => world))];
  return new Map(
    worlds.map((world) => {
      const weights = fitWeights(groups.filter((group) => group.world !== world));
      const left = groups.filter((group) => group.world === world);
      return [world, left.map((group) => ({ ...group, said: chanceUnder(weights, group.weighed) }))];
    }),
  );
}

/** One tenth of what can be said: how many groups fall in it, what was said of them on average, what share was right. */
export interface Bin {
  readonly groups: number;
  readonly said: number;
  readonly right: number;
}

const BINS = 10;

/** Sorts what was said into tenths; those that nothing fell in are left out. */
export function binsOf(told: readonly Pick<Told, 'said' | 'isRacket'>[]): Bin[] {
  return Array.from({ length: BINS }, (_, at) =>
    told.filter(({ said }) => Math.min(BINS - 1, Math.floor(said * BINS)) === at),
  )
    .filter(({ length }) => length > 0)
    .map((inside) => ({
      groups: inside.length,
      said: inside.reduce((sum, { said }) => sum + said, 0) / inside.length,
      right: inside.filter(({ isRacket }) => isRacket).length / inside.length,
    }));
}

/** Expected calibration error: how far what is said lies from what is so, over all groups (Naeini and others 2015). */
export function calibrationError(told: readonly Pick<Told, 'said' | 'isRacket'>[]): number {
  const off = binsOf(told).reduce((sum, { groups, said, right }) => sum + groups * Math.abs(said - right), 0);
  return off / Math.max(1, told.length);
}
