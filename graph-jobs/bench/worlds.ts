import { WORLDS } from './worlds/index.ts';
import type { Figures } from './worlds/figures.ts';
import { leaveOut } from './worlds/leave-out.ts';
import { firstEngineOn } from './worlds/first-engine.ts';
import { measureWorld, OURS, type MeasuredWorld } from './worlds/measure-world.ts';
import { printMeans } from './worlds/print/print-means.ts';
import { printWorld } from './worlds/print/print-world.ts';
import { LEVELS } from './worlds/world.ts';
import { readOptions } from './measuring/options.ts';

// Detection on marketplaces of twenty-one habits, written independently of the engine and of each other:
//   npm run bench -- worlds [--world casework] [--level hard] [--seeds 2] [--sellers 4000] [--deliveries 1] [--honest]
//                           [--match] [--screen] [--without outcomes,listings.brand]
// It runs the product's own core on the product's own snapshot. Beside it stand
// - the same core told who takes part but not in which racket (the ceiling of members),
// - its operators told how many of the pairs that share alike are one operator's (what shared values can say),
// - members with the operators as found, with none, and with the true ones,
// - the first engine's frozen figures, and three plain methods,
// - leads that grow from one seller, and from one value, of each planted racket.
// Nothing is tuned to a world: the weight of ties and signals is estimated on each marketplace itself. --deliveries 6
// also tells events, ids, alerts and whether false alarms grow. --honest plants no racket: all that is reported is wrong.
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
