import { calibrate, damp, type Calibration } from '#jobs/detect/judge/calibrate';
import type { WeighedGroup } from './groups.ts';

/** What was said of a group (0 to 1), beside what it is. */
export interface Told extends WeighedGroup {
  readonly said: number;
}

const STEPS = 30;
/** Keeps the line level where all are rackets, or none. */
const LEVEL = 1e-6;

/** The line through damped log-odds under which what is so is most likely (logistic regression, by Newton's steps). */
export function fitLine(groups: readonly Pick<WeighedGroup, 'logOdds' | 'isRacket'>[]): Calibration {
  let [slope, shift] = [1, 0];
  for (let step = 0; step < STEPS; step++) {
    let [gSlope, gShift, hSlope, hBoth, hShift] = [-LEVEL * slope, -LEVEL * shift, LEVEL, 0, LEVEL];
    for (const { logOdds, isRacket } of groups) {
      const x = damp(logOdds);
      const chance = 1 / (1 + Math.exp(-(slope * x + shift)));
      const [wrong, spread] = [Number(isRacket) - chance, chance * (1 - chance)];
      gSlope += wrong * x;
      gShift += wrong;
      hSlope += spread * x * x;
      hBoth += spread * x;
      hShift += spread;
    }
    const scale = hSlope * hShift - hBoth * hBoth;
    slope += (hShift * gSlope - hBoth * gShift) / scale;
    shift += (hSlope * gShift - hBoth * gSlope) / scale;
  }
  return { slope, shift };
}

/** Leaves one world out after the other: what the line of the others says of its groups, and what they are. */
export function leaveOneOut(groups: readonly WeighedGroup[]): Map<string, Told[]> {
  const worlds = [...new Set(groups.map(({ world }) => world))];
  return new Map(
    worlds.map((world) => {
      const line = fitLine(groups.filter((group) => group.world !== world));
      const left = groups.filter((group) => group.world === world);
      return [world, left.map((group) => ({ ...group, said: calibrate(group.logOdds, line) }))];
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
