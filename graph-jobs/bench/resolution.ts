import { sourceOf } from '#jobs/resolution/candidates/candidates';
import { fitModel } from '#jobs/resolution/model/fit-model';
import { PLACE } from '#jobs/resolution/kinds';
import { TIERS, type MatchModel } from '#jobs/resolution/model/match-model';
import { resolve } from '#jobs/resolution/resolve';
import { measurePairs, missingSets, readGuides, readSites, type RealSet } from '#jobs/resolution/test-real-sets';
import { readOptions } from './measuring/options.ts';
import { measureNewValues } from './resolution/new-values.ts';

// Records with known answers, resolved without a label, one configuration for both; then the step on a real graph:
//   npm run bench -- resolution [--values 100000]

const SEED = 1;
const options = readOptions({ values: { type: 'string', default: '100000' } });
const missing = missingSets();

if (missing.length > 0) console.log(`Not measured: ../shared/data/ has no ${missing.join(', ')}.`);
else bench();
await measureNewValues(Number(options.values), options.anew);

function bench(): void {
  console.log(
    `settings, for both: kind ${PLACE.id}; same from p = ${TIERS.same}, possible from ${TIERS.possible}; seed ${SEED}`,
  );
  console.log(`compared: ${PLACE.comparisons.map(({ id }) => id).join(', ')}`);
  console.log(`candidates by: ${PLACE.rules.map(({ id }) => id).join(', ')}`);
  tell(readGuides(), 0.96);
  tell(readSites(), 0.94);
}

function tell(set: RealSet, target: number): void {
  const before = process.cpuUsage();
  const source = sourceOf(set.records);
  const model = fitModel(PLACE, source, SEED);
  const clusters = resolve(PLACE, model, { source });
  const seconds = process.cpuUsage(before).user / 1e6;
  const { precision, recall, f1, found } = measurePairs(set, clusters);
  const figures = `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, F1 ${f1.toFixed(3)} (wanted: ${target})`;
  console.log(`\n${set.name}: ${set.records.length} records, ${set.truth.size} true pairs, ${found} said`);
  console.log(`  pairwise ${figures}; ${seconds.toFixed(1)} s of processor`);
  describeModel(model);
}

function describeModel({ prior, comparisons }: MatchModel): void {
  console.log(`  learned: two at random are the same once in ${Math.round(1 / prior)}`);
  for (const [id, levels] of Object.entries(comparisons)) {
    const bits = levels.map(({ name, m, u }) => `${name} ${Math.log2(m / u).toFixed(1)}`);
    console.log(`    ${id}, in bits before term frequency: ${bits.join(' · ')}`);
  }
}
