import { entityKey } from '@ringbreaker/cypher/domain';
import { generateDeliveries, type Level } from '#jobs/generate';
import type { Delivery } from '#jobs/generate/marketplace';
import { binByConfidence, brierScore, judgeMembers, type Judged } from './confidence/reliability.ts';
import { detectPurely, NOTHING_KNOWN } from './levels/detect-purely.ts';
import { Tables } from './snapshot/tables.ts';
import { readOptions } from './measuring/options.ts';

// Does a confidence mean what it says? Members of reported rackets by confidence, and how many of them are right:
//   npm run bench -- confidence [--seeds 2] [--sellers 20000] [--engine leiden]

const LEVELS: readonly Level[] = ['easy', 'medium', 'hard'];
const options = readOptions({
  seeds: { type: 'string', default: '2' },
  sellers: { type: 'string', default: '20000' },
  engine: { type: 'string', default: 'leiden' },
});
const SURE = 0.9;

const all: Judged[] = [];
for (const level of LEVELS) {
  const judged: Judged[] = [];
  for (let seed = 1; seed <= Number(options.seeds); seed++) judged.push(...measure(level, seed));
  tell(level, judged);
  all.push(...judged);
}
tell('all levels', all);

function measure(level: Level, seed: number): Judged[] {
  const [delivery] = [...generateDeliveries({ level, seed, sellers: Number(options.sellers) })] as [Delivery];
  const tables = new Tables(delivery.tables);
  const planted = tables.map('truth', (read) => [entityKey('Seller', read('seller_id')), read('racket')] as const);
  const request = { asOf: delivery.asOf, engine: options.engine, seed: 1, known: NOTHING_KNOWN };
  return judgeMembers(detectPurely(tables, request).known.past.rackets, new Map(planted));
}

function tell(name: string, judged: readonly Judged[]): void {
  console.log(`\n${name}: ${judged.length} members, Brier score ${brierScore(judged).toFixed(3)}`);
  for (const { from, members, right } of binByConfidence(judged)) {
    if (members > 0)
      console.log(`  from ${from.toFixed(3)}  ${String(members).padStart(6)}  right ${share(right, members)}`);
  }
  const sure = judged.filter(({ confidence }) => confidence >= SURE);
  const right = sure.filter(({ isRight }) => isRight).length;
  console.log(`  ${SURE} and more: right ${share(right, sure.length)}, wanted 90 % or more`);
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
}
