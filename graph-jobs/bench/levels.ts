import type { Level } from '#jobs/generate';
import type { Ceiling } from './levels/ceiling.ts';
import type { Scores } from './levels/goals.ts';
import { measure } from './levels/measure.ts';
import { printLevel, tellWorst } from './levels/print.ts';
import { readOptions } from './measuring/options.ts';

// Made marketplaces of each level, our detection beside three plain methods, means over seeds with 95 % intervals:
//   npm run bench -- levels [--level medium] [--seed 3 | --seeds 5] [--sellers 20000] [--snapshots 6] [--worst]
// The steps of detection run on tables in memory, without a database: the same functions as in `detect`. They run on
// each delivery; members and operators are measured at the last one, events and ids over all. --snapshots 1 leaves the
// latter out and takes a sixth of the time; --worst names the rackets that were met worst.

const LEVELS: readonly Level[] = ['easy', 'medium', 'hard'];
const options = readOptions({
  level: { type: 'string' },
  seed: { type: 'string' },
  seeds: { type: 'string', default: '5' },
  sellers: { type: 'string', default: '20000' },
  snapshots: { type: 'string', default: '6' },
  engine: { type: 'string', default: 'leiden' },
  worst: { type: 'boolean', default: false },
});

const seeds = options.seed ? [Number(options.seed)] : Array.from({ length: Number(options.seeds) }, (_, i) => i + 1);
const [sellers, snapshots] = [Number(options.sellers), Number(options.snapshots)];

for (const level of LEVELS.filter((name) => !options.level || name === options.level)) {
  const byMethod = new Map<string, Scores[]>();
  const ceilings: Ceiling[] = [];
  for (const seed of seeds) {
    const start = process.cpuUsage();
    const measured = measure({ level, seed, sellers, snapshots }, options.engine);
    ceilings.push(measured.ceiling);
    for (const [method, scores] of measured.byMethod) byMethod.set(method, [...(byMethod.get(method) ?? []), scores]);
    const { user, system } = process.cpuUsage(start);
    console.error(`${level}, seed ${seed}: ${((user + system) / 1e6).toFixed(1)} s of processor time`);
    const ours = measured.byMethod[0]?.[1];
    if (options.worst && ours) console.error(tellWorst(ours));
  }
  console.log(`\n${printLevel({ level, byMethod, ceilings })}`);
}
