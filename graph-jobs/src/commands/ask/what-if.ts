import { Command, InvalidArgumentError, Option } from 'commander';
import { readRacketNetwork, requireSchema, type Database } from '@ringbreaker/cypher';
import type { WhatIfCut, WhatIfReport } from '@ringbreaker/cypher/domain';
import { buildNetwork } from '../../analysis/what-if/build-network.ts';
import { whatIf, type WhatIfQuestion } from '../../analysis/what-if/what-if.ts';
import { JobError } from '../../job/job-error.ts';
import { openContext, withDatabase } from '../context.ts';
import { wholeNumber } from '../options.ts';
import { alignColumns, twoColumns } from '../table.ts';

interface Options {
  readonly remove: string[];
  readonly close: string[];
  readonly size: number;
  readonly seed: number;
  readonly json?: boolean;
}

const EXAMPLES = `Examples:
  ringbreaker what-if rk-6w2psicu3p                              how ways of choosing sets compare
  ringbreaker what-if rk-6w2psicu3p --size 8                     sets of eight
  ringbreaker what-if rk-6w2psicu3p --remove seller:a seller:b   these two taken away
  ringbreaker what-if rk-6w2psicu3p --close acct:x tel:+86138…   these values closed
  ringbreaker what-if rk-6w2psicu3p --json > what-if.json
`;

/** `ringbreaker what-if RACKET` */
export function whatIfCommand(): Command {
  return new Command('what-if')
    .description('tell what becomes of a racket when a set of members is taken away, or values are closed')
    .argument('<racket>', 'id of a racket of the current run')
    .addOption(new Option('--remove <members...>', 'keys of members to take away').default([], 'none'))
    .addOption(new Option('--close <values...>', 'keys of shared values to close').default([], 'none'))
    .addOption(new Option('--size <members>', 'members in the set of each strategy').argParser(setSize).default(5))
    .addOption(new Option('--seed <number>', 'seed of every draw').argParser(wholeNumber).default(1))
    .option('--json', 'print JSON')
    .addHelpText('before', EXAMPLES)
    .action(async (racket: string, { json, ...question }: Options) => {
      const context = openContext();
      const report = await withDatabase(context, (database) => askOf(database, racket, question));
      context.print(json ? `${JSON.stringify(report)}\n` : tell(racket, report));
    });
}

function setSize(text: string): number {
  const size = wholeNumber(text);
  if (size < 2) throw new InvalidArgumentError('A set has two members or more: never one name as the answer.');
  return size;
}

/** @throws JobError `nothing` where there is no such racket; `usage` where something named is no part of it. */
export async function askOf(database: Database, id: string, question: WhatIfQuestion): Promise<WhatIfReport> {
  await requireSchema(database);
  const read = await readRacketNetwork(database, id, null);
  if (!read)
    throw new JobError('nothing', `The current run has no racket ${id}: \`ringbreaker export rackets\` lists them.`);
  const network = buildNetwork(read);
  const unknown = [
    ...question.remove.filter((key) => !network.members.some((member) => member.key === key)),
    ...question.close.filter((key) => !network.things.some((thing) => thing.key === key)),
  ];
  if (unknown.length > 0) {
    const todo = 'name keys of its members (seller:…) and of values that they share.';
    throw new JobError('usage', `No part of this racket: ${unknown.join(', ')}; ${todo}`);
  }
  return whatIf({ network, offers: read.offers }, question);
}

const HEAD = [
  'strategy',
  'set',
  'left at once',
  '30 days',
  '90 days',
  'paths at once',
  '30 days',
  '90 days',
  'cut off',
];

function tell(racket: string, { before, asked, strategies, size, seed }: WhatIfReport): string {
  const rows = strategies.map(({ id, set }) => [
    id,
    `${set.affected.members} of ${size}`,
    ...set.states.map(({ largest }) => largest),
    ...set.states.map(({ paths }) => paths),
    set.affected.cutOff,
  ]);
  const named = strategies
    .filter(({ set }) => set.members.length > 0)
    .map(({ id, set }): [string, string] => [id, set.members.map(({ label, key }) => `${label} (${key})`).join(', ')]);
  return [
    `${racket}: ${before.members} members, ${before.largest} in the largest part; ${before.factories} factories and ${before.stores} stores, ${before.paths} paths between them.\n`,
    ...(asked ? ['\nWhat was asked about:\n', tellCut(asked)] : []),
    `\nSets of ${size} (seed ${seed}): members left in the largest part, and paths from a factory to a store\n`,
    alignColumns(HEAD, rows),
    '\nThe sets:\n',
    twoColumns(named.length > 0 ? named : [['none', 'no strategy finds a set here']]),
    '\nWhat is worked out is about the network as the data shows it, and says nothing of any person.\n',
  ].join('');
}

function tellCut({ states, affected, cutOff }: WhatIfCut): string {
  const { offers, brands, values, operators } = affected;
  const rows: [string, string | number][] = states.map(({ days, largest, parts, paths, rebuilt }) => [
    days === 0 ? 'at once' : `after ${days} days`,
    `${largest} in the largest of ${parts} parts, ${paths} paths, ${rebuilt.length} ties rebuilt`,
  ]);
  rows.push(['cut off', cutOff.length > 0 ? cutOff.map(({ label }) => label).join(', ') : 'nobody']);
  rows.push(['offers', `${offers} of ${affected.members + affected.cutOff} members, ${operators} operators whole`]);
  if (brands.length > 0)
    rows.push(['brands', brands.map(({ brand, offers: count }) => `${brand} (${count})`).join(', ')]);
  if (values.length > 0)
    rows.push(['prices asked', values.map(({ currency, amount }) => `${amount} ${currency}`).join(', ')]);
  return twoColumns(rows);
}
