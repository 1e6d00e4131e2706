import { WORLDS } from './worlds/index.ts';
import type { Figures } from './worlds/figures.ts';
import { leaveOut } from './worlds/leave-out.ts';
import { firstEngineOn } from './worlds/first-engine.ts';
import { measureWorld, OURS, type MeasuredWorld } from './worlds/measure-world.ts';
import { printMeans, printWorld } from './worlds/print-world.ts';
import { LEVELS } from './worlds/world.ts';
import { readOptions } from './measuring/options.ts';

// Detection on marketplaces of twenty-one habits, written independently of the engine and of each other:
//   npm run bench -- worlds [--world casework] [--level hard] [--seeds 2] [--sellers 4000] [--deliveries 1] [--honest]
//                           [--match] [--screen] [--without outcomes,listings.brand]
// It runs the product's own core on the product's own snapshot. Beside it: the same core told who takes part but not in
// which racket (what grouping can reach), its operators told how many of the pairs that share alike are one operator's
// (what reading shared values can reach), the first engine's frozen figures, and three plain methods; and what leads hold
// that grow from one seller, and from one value, of each planted racket. Nothing is tuned to a world: what ties and
// signals say is estimated on each marketplace itself. --deliveries 6 also tells events, ids, alerts and whether false
// alarms grow from delivery to delivery. --honest plants no racket: whatever is reported is wrong.
// --match makes one of addresses, names and pictures that are likely the same, as the job of that name does each night.
// --screen detects once more without a tenth of the sellers, and screens each of these as a newcomer, by exact values.
// --without leaves out tables and columns, as of a marketplace that does not tell everything.

const options = readOptions({
  world: { type: 'string' },
  level: { type: 'string' },
  seeds: { type: 'string', default: '2' },
  sellers: { type: 'string', default: '4000' },
  deliveries: { type: 'string', default: '1' },
  honest: { type: 'boolean', default: false },
  match: { type: 'boolean', default: false },
  screen: { type: 'boolean', default: false },
  without: { type: 'string', default: '' },
});
const [sellers, deliveries] = [Number(options.sellers), Number(options.deliveries)];
const without = options.without.split(',').filter(Boolean);
const worlds = WORLDS.filter(
  ({ name, overTime }) => (!options.world || name === options.world) && (deliveries === 1 || overTime),
).map((world) => (without.length > 0 ? leaveOut(world, without) : world));

for (const level of LEVELS.filter((name) => !options.level || name === options.level)) {
  const all: MeasuredWorld[] = [];
  const frozen: (Figures | undefined)[] = [];
  for (const world of worlds) {
    for (let seed = 1; seed <= Number(options.seeds); seed++) {
      const request = { level, seed, sellers, deliveries, honest: options.honest };
      const measured = await measureWorld(world, request, { isMatched: options.match, screens: options.screen });
      all.push(measured);
      const isAsFrozen = without.length === 0 && !options.match && !options.honest;
      const isFrozenSize = sellers === 4_000 && deliveries === 1 && isAsFrozen;
      frozen.push(isFrozenSize ? firstEngineOn(world.name, level, seed) : undefined);
      if (options.honest) tellHonest(`${world.name}, ${level}, seed ${seed}`, measured);
      else
        console.log(
          `\n${printWorld(`${world.name}, ${level}, seed ${seed}: ${world.habit}`, measured, frozen.at(-1))}`,
        );
    }
  }
  if (!options.honest) console.log(`\n${printMeans(`== ${level}, mean of ${all.length} marketplaces`, all, frozen)}`);
}

function tellHonest(title: string, { methods }: MeasuredWorld): void {
  const ours = methods[OURS];
  console.log(`${title}: ${ours?.reported ?? 0} rackets reported, ${ours?.honestAccused ?? 0} honest sellers accused`);
}
