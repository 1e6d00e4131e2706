import { writeFileSync } from 'node:fs';
import { probabilityOf } from '#jobs/detect/judge/weigh-group';
import { POLICY } from '#jobs/detect/policy';
import { drawCalibration } from './calibration/draw.ts';
import { calibrationError, fitWeights, FITTED, leaveOneOut, type Told } from './calibration/fit.ts';
import { weighedGroups } from './calibration/groups.ts';
import { readOptions } from './measuring/options.ts';
import { WORLDS } from './worlds/index.ts';
import { LEVELS } from './worlds/world.ts';

// How far the saved probability holds: of groups of which it says N in 100, how many are rackets?
//   npm run bench -- calibration [--seeds 2] [--sellers 4000] [--svg docs/images/calibration.svg]
// Every group of suspects on all marketplaces and three levels, those without planted rackets too, one marketplace
// left out after the other: the weights of `POLICY.judging` are fitted on the others, and what they say is held
// against what is planted. Wanted: an expected calibration error of 0.05 and less. The last line is what belongs into
// policy.ts. --svg draws it.

const GOAL = 0.05;
const options = readOptions({
  seeds: { type: 'string', default: '2' },
  sellers: { type: 'string', default: '4000' },
  svg: { type: 'string' },
});
const sellers = Number(options.sellers);
const seeds = Array.from({ length: Number(options.seeds) }, (_, at) => at + 1);

const groups = WORLDS.flatMap((world) =>
  seeds.flatMap((seed) =>
    LEVELS.flatMap((level) =>
      [false, true].flatMap((honest) => weighedGroups(world, { level, seed, sellers, deliveries: 1, honest })),
    ),
  ),
);
const byWorld = leaveOneOut(groups);
for (const [world, told] of byWorld) console.log(tell(world, told));
const all = [...byWorld.values()].flat();
console.log(tell('all, each left out', all));
console.log(
  tell(
    `from ${POLICY.judging.opens} on`,
    all.filter(({ said }) => said >= probabilityOf(POLICY.judging.opens)),
  ),
);
const ofWorlds = [...byWorld.values()].map(calibrationError);
console.log(`mean of worlds ${mean(ofWorlds).toFixed(3)}; wanted: ${GOAL} and less`);
console.log(
  tell(
    'by policy.ts',
    groups.map((group) => ({ ...group, said: probabilityOf(group.weighed.logOdds) })),
  ),
);
const fitted = fitWeights(groups);
console.log(`fitted on all: ${FITTED.map((name) => `${name} ${fitted[name].toFixed(2)}`).join(', ')}`);
console.log(`in policy.ts:  ${FITTED.map((name) => `${name} ${POLICY.judging[name]}`).join(', ')}`);
if (options.svg) writeFileSync(options.svg, drawCalibration(byWorld));

function tell(name: string, told: readonly Told[]): string {
  const rackets = told.filter(({ isRacket }) => isRacket).length;
  const counts = `${String(told.length).padStart(5)} groups, ${String(rackets).padStart(4)} rackets`;
  return `${name.padEnd(20)} ${counts}, calibration error ${calibrationError(told).toFixed(3)}`;
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length);
}
