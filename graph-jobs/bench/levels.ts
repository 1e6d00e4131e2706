import { parseArgs } from 'node:util';
import { evaluate, exactValuePairs, type Evaluation, type Measures } from '#jobs/evaluate';
import { generateDeliveries, type Level } from '#jobs/generate';
import type { Delivery } from '#jobs/generate/marketplace';
import { ceilingOf, type Ceiling } from './levels/ceiling.ts';
import { detectPurely, NOTHING_KNOWN } from './levels/detect-purely.ts';
import { printLevel } from './levels/print.ts';
import { Tables } from './levels/tables.ts';

// Made marketplaces of each level, our detection beside three plain methods, means over seeds with 95 % intervals:
//   npm run bench -- levels [--level medium] [--seed 3 | --seeds 5] [--sellers 20000] [--engine louvain]
// The steps of detection run on tables in memory, without a database: the same functions as in `detect`.

const LEVELS: readonly Level[] = ['easy', 'medium', 'hard'];
const { values: options } = parseArgs({
  options: {
    level: { type: 'string' },
    seed: { type: 'string' },
    seeds: { type: 'string', default: '5' },
    sellers: { type: 'string', default: '20000' },
    engine: { type: 'string', default: 'louvain' },
    worst: { type: 'boolean', default: false },
  },
});

const seeds = options.seed ? [Number(options.seed)] : Array.from({ length: Number(options.seeds) }, (_, i) => i + 1);

for (const level of LEVELS.filter((name) => !options.level || name === options.level)) {
  const byMethod = new Map<string, Measures[]>();
  const ceilings: Ceiling[] = [];
  for (const seed of seeds) {
    const start = process.cpuUsage();
    const { methods, ceiling } = measure(level, seed);
    ceilings.push(ceiling);
    for (const { method, measures } of methods) {
      byMethod.set(method, [...(byMethod.get(method) ?? []), measures]);
    }
    const { user, system } = process.cpuUsage(start);
    console.error(`${level}, seed ${seed}: ${((user + system) / 1e6).toFixed(1)} s of processor time`);
    const ours = byMethod.get('Ringbreaker')?.at(-1);
    if (options.worst && ours) tellWorst(ours);
  }
  console.log(`\n${printLevel({ level, byMethod, ceilings })}`);
}

function measure(level: Level, seed: number): Evaluation & { ceiling: Ceiling } {
  const [delivery] = [...generateDeliveries({ level, seed, sellers: Number(options.sellers) })] as [Delivery];
  const tables = new Tables(delivery.tables);
  const truth = tables.map('truth', (read) => ({
    ...{ sellerId: read('seller_id'), operator: read('operator'), racket: read('racket') },
  }));
  const request = { asOf: delivery.asOf, engine: options.engine, seed: 1, known: NOTHING_KNOWN };
  const { reported: run, uses } = detectPurely(tables, request);
  const ceiling = { members: ceilingOf(uses, truth, 'racket'), operators: ceilingOf(uses, truth, 'operator') };
  return { ...evaluate({ run, truth, pairs: exactValuePairs(tables.plain()), seed: 1 }), ceiling };
}

function tellWorst({ planted, falseAlarms }: Measures): void {
  const worst = [...planted].sort((a, b) => (1 - b.bestF1) * b.size ** 2 - (1 - a.bestF1) * a.size ** 2).slice(0, 12);
  for (const { racket, size, bestF1, metBy } of worst)
    console.error(`  ${racket} (${size} sellers): ${bestF1.toFixed(2)} by ${metBy ?? 'none'}`);
  console.error(`  false alarms: ${falseAlarms.rackets.join(' ')}`);
}
